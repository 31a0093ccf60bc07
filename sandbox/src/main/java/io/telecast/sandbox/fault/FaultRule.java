package io.telecast.sandbox.fault;

import java.time.Duration;

/**
 * What shall go wrong.
 *
 * @param bot whom it strikes, 0 for any
 * @param share of the calls that it strikes, above 0 and at most 1
 * @param count how often it may strike at all
 * @param scope whom a flood holds up
 * @param seconds a flood's wait, a slow call's delay, else how long the rule lasts; zero where nobody said
 */
public record FaultRule(Target target, long bot, Kind kind, double share, long count, Scope scope, Duration seconds) {

    /** Which plane. */
    public enum Target {
        MEDIA,
        CONTROL
    }

    /** What happens to a call. */
    public enum Kind {
        FLOOD,
        LOST,
        EXPIRED,
        DOWN,
        SLOW
    }

    /** Whom a flood holds up until its wait is over: every call of the bot, or the one that it struck. */
    public enum Scope {
        BOT,
        CALL
    }

    /** Longest that a rule can ask for. */
    public static final Duration MAX_SECONDS = Duration.ofHours(24);

    public FaultRule {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("`share` is the part of the calls to strike, above 0 and at most 1.");
        }
        if (count < 1) {
            throw new IllegalArgumentException("`count` says how often the rule strikes, 1 or more.");
        }
        if (seconds.isNegative() || seconds.compareTo(MAX_SECONDS) > 0) {
            throw new IllegalArgumentException("`seconds` is 0 to " + MAX_SECONDS.toSeconds() + ".");
        }
        if (scope == Scope.CALL && kind != Kind.FLOOD) {
            throw new IllegalArgumentException("`scope` is for floods. Leave it out.");
        }
        if (kind == Kind.EXPIRED && target == Target.CONTROL) {
            throw new IllegalArgumentException("Only media reads have file references that expire.");
        }
    }

    boolean concerns(Target plane, long who) {
        return target == plane && (bot == 0 || bot == who);
    }

    /** How long it lasts; zero without end. */
    Duration lifetime() {
        return kind == Kind.FLOOD || kind == Kind.SLOW ? Duration.ZERO : seconds;
    }
}
