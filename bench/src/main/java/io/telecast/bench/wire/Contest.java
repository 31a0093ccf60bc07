package io.telecast.bench.wire;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.centre.Weather;
import io.telecast.bench.wire.contestant.Contestant;
import io.telecast.bench.wire.report.Measurement;
import io.telecast.bench.wire.report.Row;
import io.telecast.bench.wire.scenario.Conditions;
import io.telecast.bench.wire.scenario.Scenario;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has contestants play scenarios. Each round is played by one after another before the next begins, so that whatever else the
 * machine does strikes all alike; a first round that does not count warms up.
 */
final class Contest {

    private final Centre centre;
    private final NewFiles files;
    private final int rounds;
    private final PrintStream progress;

    Contest(Centre centre, NewFiles files, int rounds, PrintStream progress) {
        this.centre = centre;
        this.files = files;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Lets compilers do their work before anything counts. */
    void warmUp(Scenario scenario, List<Contestant> contestants) throws IOException {
        setWeather(scenario);
        for (Contestant each : contestants) {
            new Round(scenario, each, centre, files).play();
        }
    }

    private void setWeather(Scenario scenario) throws IOException {
        Conditions conditions = scenario.conditions();
        centre.weather(new Weather(conditions.latencyMillis(), conditions.bytesPerSecond(), conditions.faults()));
    }

    List<Row> play(Scenario scenario, List<Contestant> contestants) throws IOException {
        setWeather(scenario);
        var rows = new LinkedHashMap<String, Row>();
        var measured = new LinkedHashMap<String, List<Measurement>>();
        for (int round = 0; round <= rounds; round++) {
            for (Contestant each : contestants) {
                if (!rows.containsKey(each.name())) {
                    play(scenario, each, round, rows, measured);
                }
            }
        }
        measured.forEach((name, all) -> rows.putIfAbsent(name, Row.of(scenario, name, all)));
        return contestants.stream()
                .flatMap(it -> Optional.ofNullable(rows.get(it.name())).stream())
                .toList();
    }

    private void play(
            Scenario scenario,
            Contestant contestant,
            int round,
            Map<String, Row> rows,
            Map<String, List<Measurement>> measured) {
        String name = contestant.name();
        Optional<String> objection = contestant.objection(scenario);
        if (objection.isPresent()) {
            rows.put(name, Row.notRun(scenario, name, objection.get()));
            return;
        }
        try {
            Measurement it = new Round(round == 0 ? scenario.lighter() : scenario, contestant, centre, files).play();
            progress.printf(
                    "%d ms, %s, %d bots, %s, %s: %.1f MiB/s%n",
                    scenario.conditions().latencyMillis(),
                    scenario.title(),
                    scenario.bots(),
                    name,
                    round == 0 ? "warm-up" : "round " + round,
                    it.mibPerSecond());
            if (round > 0) {
                measured.computeIfAbsent(name, any -> new ArrayList<>()).add(it);
            }
        } catch (IOException e) {
            rows.put(name, Row.failed(scenario, name, String.valueOf(e.getMessage())));
            progress.println(name + ": " + e.getMessage());
        }
    }
}
