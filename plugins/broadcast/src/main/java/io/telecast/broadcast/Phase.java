package io.telecast.broadcast;

/** Where a broadcast stands. */
enum Phase {
    /** Waits for its confirmation. */
    DRAFT,
    /** Is sent, or waits for its turn. */
    ACTIVE,
    PAUSED,
    /** Sends nothing more; the result is not told yet. */
    ENDING,
    ENDED;

    /** Whether there is still something to do without anybody's decision to start it. */
    boolean isOpen() {
        return this == ACTIVE || this == PAUSED || this == ENDING;
    }
}
