package io.telecast.testdc.fault;

import java.time.Duration;

/**
 * What shall go wrong with calls of a method. Begin with {@link #on}, as in {@code
 * FaultRule.on("upload.getFile").of(bot).times(3).flood(5)}. Immutable.
 *
 * @param method its name, or the beginning of some names and {@code *}
 * @param bot whom it strikes, 0 for any
 * @param share of the calls that it strikes, above 0 and at most 1
 * @param times how often it strikes at all
 * @param delay before anything else happens
 */
public record FaultRule(String method, long bot, double share, long times, Duration delay, Action action) {

    /** What happens to a call. */
    public sealed interface Action {

        /** An error is answered, and nothing is done. */
        record Refuse(int code, String text) implements Action {}

        /** What needs no more words. */
        enum Plain implements Action {
            /** Nothing: the delay was all. */
            PROCEED,
            /** Nothing is done, nothing is answered. */
            IGNORE,
            /** The connection is cut before anything is done. */
            CUT,
            /** It is done, and the connection is cut before its answer goes out. */
            CUT_BEFORE_ANSWER,
            /** It is done, and the connection is cut in the middle of its answer. */
            TEAR_ANSWER
        }
    }

    private static final String ANY = "*";

    public FaultRule {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("The share of calls to strike is above 0 and at most 1.");
        }
        if (times < 1) {
            throw new IllegalArgumentException("A rule strikes once or more often.");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay is not negative.");
        }
    }

    /** Strikes every call of the method, so far to no effect. */
    public static FaultRule on(String method) {
        return new FaultRule(method, 0, 1, Long.MAX_VALUE, Duration.ZERO, Action.Plain.PROCEED);
    }

    public FaultRule of(long botId) {
        return new FaultRule(method, botId, share, times, delay, action);
    }

    public FaultRule share(double part) {
        return new FaultRule(method, bot, part, times, delay, action);
    }

    public FaultRule times(long count) {
        return new FaultRule(method, bot, share, count, delay, action);
    }

    public FaultRule delay(Duration time) {
        return new FaultRule(method, bot, share, times, time, action);
    }

    public FaultRule then(Action next) {
        return new FaultRule(method, bot, share, times, delay, next);
    }

    public FaultRule refuse(int code, String text) {
        return then(new Action.Refuse(code, text));
    }

    public FaultRule flood(long seconds) {
        return refuse(420, "FLOOD_WAIT_" + seconds);
    }

    boolean concerns(String called, long botId) {
        boolean named = method.endsWith(ANY)
                ? called.startsWith(method.substring(0, method.length() - ANY.length()))
                : method.equals(called);
        return named && (bot == 0 || bot == botId);
    }
}
