package io.telecast.broadcast;

/** What became of one user's copy. */
enum Outcome {
    SENT,
    /** The user has blocked the bot. */
    BLOCKED,
    /** The user's account is gone. */
    DELETED,
    FAILED
}
