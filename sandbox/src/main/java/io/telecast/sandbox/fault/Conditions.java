package io.telecast.sandbox.fault;

import java.util.List;

/**
 * The weather of the small Telegram.
 *
 * @param latencyMs before each media read
 * @param jitterMs added to it at random, at most
 * @param bytesPerSecond of each worker, 0 without limit
 */
public record Conditions(long latencyMs, long jitterMs, long bytesPerSecond, List<FaultRule> rules) {

    private static final long MAX_MS = 600_000;
    private static final long MIN_RATE = 1024;

    /** Nothing goes wrong. */
    public static final Conditions FAIR = new Conditions(0, 0, 0, List.of());

    public Conditions {
        rules = List.copyOf(rules);
        if (latencyMs < 0 || latencyMs > MAX_MS || jitterMs < 0 || jitterMs > MAX_MS) {
            throw new IllegalArgumentException("`latencyMs` and `jitterMs` are 0 to " + MAX_MS + " milliseconds.");
        }
        if (bytesPerSecond != 0 && bytesPerSecond < MIN_RATE) {
            throw new IllegalArgumentException("`bytesPerSecond` is 0 for no limit, or " + MIN_RATE + " and more.");
        }
    }
}
