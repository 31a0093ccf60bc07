package io.telecast.testdc.world;

/** The numbers by which bots answer presses. */
public final class QueryIds {

    private static final int BITS = 28;

    private QueryIds() {}

    static long of(long bot, long seq) {
        return (bot << BITS) | seq;
    }

    /** What the sandbox calls the press. */
    public static String press(long bot, long queryId) {
        return queryId >>> BITS == bot ? bot + "-" + (queryId & ((1L << BITS) - 1)) : "";
    }
}
