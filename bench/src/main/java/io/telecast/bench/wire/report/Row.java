package io.telecast.bench.wire.report;

import io.telecast.bench.wire.centre.Struck;
import io.telecast.bench.wire.scenario.Scenario;
import java.util.Comparator;
import java.util.List;

/**
 * What one contestant did in one scenario.
 *
 * @param rounds that were measured; none if it was not run
 * @param remark why it was not run, or not to its end; else empty
 * @param failed whether the remark tells of something that should not be
 */
public record Row(Scenario scenario, String contestant, List<Measurement> rounds, String remark, boolean failed) {

    public Row {
        rounds = List.copyOf(rounds);
    }

    /** Of rounds that were played to their end. Where things should have gone wrong and none did, nothing was shown. */
    public static Row of(Scenario scenario, String contestant, List<Measurement> rounds) {
        long wrong = rounds.stream().mapToLong(Measurement::wrongBytes).sum();
        if (wrong > 0) {
            return new Row(scenario, contestant, rounds, wrong + " wrong bytes", true);
        }
        if (!scenario.conditions().faults()) {
            return new Row(scenario, contestant, rounds, "", false);
        }
        Struck struck = rounds.stream().map(Measurement::struck).reduce(Struck.NOTHING, Struck::plus);
        return struck.total() == 0
                ? new Row(scenario, contestant, rounds, "no fault struck it", true)
                : new Row(scenario, contestant, rounds, "struck by " + struck, false);
    }

    public static Row notRun(Scenario scenario, String contestant, String reason) {
        return new Row(scenario, contestant, List.of(), "not run: " + reason, false);
    }

    public static Row failed(Scenario scenario, String contestant, String reason) {
        return new Row(scenario, contestant, List.of(), "failed: " + reason, true);
    }

    /** The round in the middle by throughput; only if there are rounds. */
    public Measurement middle() {
        List<Measurement> sorted = sorted();
        return sorted.get((sorted.size() - 1) / 2);
    }

    public double slowest() {
        return sorted().getFirst().mibPerSecond();
    }

    public double fastest() {
        return sorted().getLast().mibPerSecond();
    }

    private List<Measurement> sorted() {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measurement::mibPerSecond))
                .toList();
    }
}
