package io.telecast.bench.chart;

import io.telecast.bench.wire.scenario.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a node with more processors and a faster line should carry, by the processor time that was measured.
 *
 * @param fresh seconds for a GiB that comes from the data centre
 * @param cached seconds for a GiB that is in memory
 */
record LargerMachine(double fresh, double cached) {

    private static final int BOTS = 4;
    private static final int CORES = 16;

    /** What of the processors is used: the rest is for bursts, and for the kernel's part that no process is charged for. */
    private static final double USED = 0.7;

    /** 10 Gbit/s in GiB/s, to viewers; what comes from the data centre goes the other way. */
    private static final double LINE = 10e9 / 8 / (1 << 30);

    private static final double PACE_MIB = 0.5;
    private static final List<Double> FRESH_SHARES = List.of(1.0, 0.5, 0.1);

    /**
     * Tells fresh and cached apart by two scenarios: one in which everything is fresh, and one in which many read the same, so
     * that one part of it is.
     */
    static LargerMachine of(Figures figures) throws IOException {
        double fresh = figures.with(Kind.CROWD, BOTS).cpuPerGib();
        Figure same = figures.with(Kind.SAME, BOTS);
        double part = 1.0 / same.viewers();
        return new LargerMachine(fresh, (same.cpuPerGib() - part * fresh) / (1 - part));
    }

    /** The arithmetic, as a table in Markdown. */
    String markdown() {
        return "| fresh | CPU s/GiB | %d cores, %s used | a line of 10 Gbit/s | carries | viewers at 0.5 MiB/s |\n"
                        .formatted(CORES, percent(USED))
                + "|---|---|---|---|---|---|\n"
                + FRESH_SHARES.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(double share) {
        double cost = share * fresh + (1 - share) * cached;
        double cores = CORES * USED / cost;
        double carried = Math.min(cores, LINE);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f GiB/s | %.2f GiB/s | %.2f GiB/s | %.0f |%n",
                percent(share),
                cost,
                cores,
                LINE,
                carried,
                Math.floor(carried * 1024 / PACE_MIB / 100) * 100);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
