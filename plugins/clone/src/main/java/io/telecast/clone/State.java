package io.telecast.clone;

/** What shall be with a clone. */
enum State {
    RUNNING,
    /** Shall run, but cannot keep files before the operator has let it into the storage channel. */
    WAITING,
    STOPPED,
    /** Stopped by an administrator; the owner cannot start it. */
    LOCKED,
    /** Its token is no longer valid. */
    REVOKED;

    /** Whether it is to be connected. */
    boolean isWanted() {
        return this == RUNNING || this == WAITING;
    }
}
