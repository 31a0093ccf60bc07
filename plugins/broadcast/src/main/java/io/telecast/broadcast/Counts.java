package io.telecast.broadcast;

/** How many users have which outcome. */
record Counts(long sent, long failed, long blocked, long deleted) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Outcome outcome) {
        return switch (outcome) {
            case SENT -> new Counts(sent + 1, failed, blocked, deleted);
            case FAILED -> new Counts(sent, failed + 1, blocked, deleted);
            case BLOCKED -> new Counts(sent, failed, blocked + 1, deleted);
            case DELETED -> new Counts(sent, failed, blocked, deleted + 1);
        };
    }

    long done() {
        return sent + unsent();
    }

    /** Those who did not get it. */
    long unsent() {
        return failed + blocked + deleted;
    }
}
