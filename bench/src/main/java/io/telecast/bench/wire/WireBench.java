package io.telecast.bench.wire;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.contestant.Contestant;
import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.process.Scratch;
import io.telecast.bench.wire.report.JsonReport;
import io.telecast.bench.wire.report.Report;
import io.telecast.bench.wire.report.Row;
import io.telecast.bench.wire.scenario.Scenario;
import io.telecast.bench.wire.scenario.Scenarios;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole benchmark, from an empty folder to the report. */
final class WireBench {

    private final WireOptions options;
    private final PrintStream out;
    private final PrintStream progress;
    private final long start = System.nanoTime();
    private final List<Row> rows = new ArrayList<>();

    WireBench(WireOptions options, PrintStream out, PrintStream progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** @return whether all went well */
    boolean run() throws IOException {
        Path folder = Files.createTempDirectory("telecast-wire");
        try (var scratch = new Scratch(folder);
                var processes = new Processes(scratch.folder(), scratch::delete);
                var centre = new Centre(processes, scratch.sub("world"))) {
            var files = new NewFiles();
            for (int bots : options.bots()) {
                play(bots, processes, centre, files, scratch);
            }
            scratch.keepLogs(new Report(rows, options.baseline()).hasFailures());
        }
        var report = new Report(rows, options.baseline());
        out.print(report);
        options.json().ifPresent(file -> JsonReport.write(file, about(), rows));
        return !report.hasFailures();
    }

    private void play(int bots, Processes processes, Centre centre, NewFiles files, Scratch scratch)
            throws IOException {
        var field = new Field(options, bots, processes, centre, scratch);
        try {
            List<Contestant> contestants = field.enter();
            var contest = new Contest(centre, files, options.rounds(), progress);
            contest.warmUp(Scenarios.warmUp(bots), contestants);
            for (Scenario scenario : options.scenarios(bots)) {
                if (late()) {
                    contestants.forEach(it -> rows.add(Row.notRun(scenario, it.name(), "the time is over")));
                    continue;
                }
                rows.addAll(contest.play(scenario, contestants));
                field.absent().forEach((name, reason) -> rows.add(Row.notRun(scenario, name, reason)));
            }
        } finally {
            field.close();
        }
    }

    private boolean late() {
        return options.limit()
                .filter(limit -> System.nanoTime() - start > limit.toNanos())
                .isPresent();
    }

    private Map<String, Object> about() {
        var about = new LinkedHashMap<String, Object>();
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("java", Runtime.version().toString());
        about.put("growth", options.growth());
        about.put("rounds", options.rounds());
        about.put("dimensions", options.dimensions());
        about.put("javaOptions", options.product().options());
        about.put("settings", options.product().settings());
        return about;
    }
}
