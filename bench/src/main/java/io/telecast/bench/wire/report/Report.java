package io.telecast.bench.wire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All rows as a table, in which each contestant is compared with one of them. */
public final class Report {

    private static final List<String> HEAD = List.of(
            "latency",
            "scenario",
            "bots",
            "who",
            "MiB/s",
            "ratio",
            "slowest..fastest",
            "req/s",
            "first p50",
            "p95 ms",
            "slow/med",
            "CPU s/GiB",
            "upstream",
            "part KiB",
            "busy",
            "others",
            "RSS MiB",
            "stalled");
    private static final int LEFT_COLUMNS = 4;

    private final List<Row> rows;
    private final String baseline;

    /** @param baseline the contestant that ratios refer to */
    public Report(List<Row> rows, String baseline) {
        this.rows = List.copyOf(rows);
        this.baseline = baseline;
    }

    public boolean hasFailures() {
        return rows.stream().anyMatch(Row::failed);
    }

    /** How fast a row is beside the baseline in the same scenario; empty if one of them has no figures. */
    public Optional<Double> ratio(Row row) {
        return rows.stream()
                .filter(it -> it.contestant().equals(baseline) && it.scenario().equals(row.scenario()))
                .filter(it -> !it.rounds().isEmpty() && !row.rounds().isEmpty())
                .map(it -> row.middle().mibPerSecond() / it.middle().mibPerSecond())
                .findFirst();
    }

    @Override
    public String toString() {
        var table = new TextTable(LEFT_COLUMNS);
        table.add(HEAD);
        rows.forEach(row -> table.add(cells(row)));
        return table.toString();
    }

    private List<String> cells(Row row) {
        var cells = new ArrayList<>(List.of(
                row.scenario().conditions().latencyMillis() + " ms",
                row.scenario().title(),
                Integer.toString(row.scenario().bots()),
                row.contestant()));
        if (!row.rounds().isEmpty()) {
            Measurement it = row.middle();
            cells.addAll(List.of(
                    number(1, it.mibPerSecond()),
                    ratio(row).map(ratio -> number(2, ratio)).orElse("-"),
                    number(1, row.slowest()) + ".." + number(1, row.fastest()),
                    number(0, it.requestsPerSecond()),
                    number(1, it.firstByteP50()),
                    number(1, it.firstByteP95()),
                    number(2, it.slowestToMedian()),
                    number(2, it.cpuPerGib()),
                    number(2, it.upstreamRatio()),
                    number(0, it.partKib()),
                    number(0, 100 * it.busy()) + "%",
                    number(0, 100 * it.others()) + "%",
                    number(0, it.memoryMib()),
                    Long.toString(it.stalled())));
        }
        if (!row.remark().isEmpty()) {
            cells.add(row.remark());
        }
        return cells;
    }

    private static String number(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
