package io.telecast.autodelete;

/**
 * The state of a job: which order it looks after.
 *
 * @param order the key of a {@link Pending}
 * @param misses how often in a row Telegram or the bot was out of reach
 */
record Ref(String order, int misses) {

    static Ref to(String order) {
        return new Ref(order, 0);
    }

    Ref missed() {
        return new Ref(order, misses + 1);
    }
}
