package io.telecast.host.store;

/** Checks how much is asked for at once. */
public final class Limits {

    private Limits() {}

    /**
     * Refuses what is not positive.
     *
     * @throws IllegalArgumentException unless positive
     */
    public static void check(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "A limit of " + limit + " records makes no sense; ask for at least one.");
        }
    }
}
