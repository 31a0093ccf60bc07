package io.telecast.bench.chart;

import io.telecast.bench.wire.scenario.Kind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What is shown of growth. */
final class GrowthCharts {

    private static final double PACE_MIB = 0.5;
    private static final String CPU = "processor seconds for a GiB";

    private final Figures figures;

    private GrowthCharts(Figures figures) {
        this.figures = figures;
    }

    /** Charts by the names of their files. */
    static Map<String, Chart> of(Figures figures) throws IOException {
        var charts = new GrowthCharts(figures);
        var all = new LinkedHashMap<String, Chart>();
        all.put("growth-viewers.svg", charts.viewers());
        all.put("growth-sizes.svg", charts.sizes());
        all.put("growth-bots.svg", charts.bots());
        for (Chart chart : all.values()) {
            requireLines(chart);
        }
        return all;
    }

    private static void requireLines(Chart chart) throws IOException {
        for (Panel panel : chart.panels()) {
            if (panel.series().stream().anyMatch(it -> it.points().size() < 2)) {
                throw new IOException("There are too few figures for \"" + panel.title() + "\" in \"" + chart.title()
                        + "\": the run did not come to its end. Run it again.");
            }
        }
    }

    private Chart viewers() {
        ToDoubleFunction<Figure> x = Figure::viewers;
        return new Chart(
                "How cost grows with viewers at 0.5 MiB/s each, ten of each file",
                "viewers",
                List.of(
                        new Panel(
                                "MiB/s, all together",
                                List.of(
                                        figures.series("sent", Kind.PACED, x, Figure::mibPerSecond),
                                        figures.series("wanted", Kind.PACED, x, it -> it.viewers() * PACE_MIB))),
                        one(CPU, Kind.PACED, x, Figure::cpuPerGib),
                        one(
                                "% of viewers who waited over 1 s",
                                Kind.PACED, x, it -> 100.0 * it.stalled() / it.viewers())));
    }

    private Chart sizes() {
        ToDoubleFunction<Figure> x = Figure::fileMib;
        return new Chart(
                "How cost grows with the size of files",
                "size of the file, MiB",
                List.of(
                        new Panel(
                                "milliseconds to a first byte",
                                List.of(
                                        figures.series("new file, median", Kind.COLD, x, Figure::firstByteP50),
                                        figures.series("seek, 95 %", Kind.SEEK, x, Figure::firstByteP95))),
                        one(CPU, Kind.ONE, x, Figure::cpuPerGib),
                        one("memory of the process, MiB", Kind.ONE, x, Figure::memoryMib)));
    }

    private Chart bots() {
        ToDoubleFunction<Figure> x = Figure::bots;
        return new Chart(
                "What more bots bring to 20 viewers with files of their own",
                "bots",
                List.of(
                        one("MiB/s on lines of 8 MiB/s, 20 ms", Kind.CAP, x, Figure::mibPerSecond),
                        one("MiB/s on lines without limit, 50 ms", Kind.CROWD, x, Figure::mibPerSecond),
                        one(CPU + ", no limit", Kind.CROWD, x, Figure::cpuPerGib)));
    }

    private Panel one(String title, Kind kind, ToDoubleFunction<Figure> x, ToDoubleFunction<Figure> y) {
        return new Panel(title, List.of(figures.series("", kind, x, y)));
    }
}
