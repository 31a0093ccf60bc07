package io.telecast.bench.wire.scenario;

/**
 * How far away the data centre is, and how well it does.
 *
 * @param bytesPerSecond of each connection; 0 without limit
 * @param faults whether some of its answers are errors, lines are cut, and references expire
 */
public record Conditions(int latencyMillis, long bytesPerSecond, boolean faults) {

    private static final long MIB = 1 << 20;

    /** Only so far away. */
    public static Conditions away(int latencyMillis) {
        return new Conditions(latencyMillis, 0, false);
    }

    /** On narrow lines. */
    public static Conditions narrow(int latencyMillis, long bytesPerSecond) {
        return new Conditions(latencyMillis, bytesPerSecond, false);
    }

    /** With much that goes wrong. */
    public static Conditions faulty(int latencyMillis) {
        return new Conditions(latencyMillis, 0, true);
    }

    /** What a title says of them, latency aside. */
    String suffix() {
        return (bytesPerSecond == 0 ? "" : ", " + bytesPerSecond / MIB + " MiB/s a line") + (faults ? ", faults" : "");
    }
}
