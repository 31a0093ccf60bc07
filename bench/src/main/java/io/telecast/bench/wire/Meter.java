package io.telecast.bench.wire;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.centre.Counts;
import io.telecast.bench.wire.contestant.Contestant;
import io.telecast.bench.wire.contestant.Fetched;
import io.telecast.bench.wire.process.Cpu;
import io.telecast.bench.wire.process.Machine;
import io.telecast.bench.wire.process.Memory;
import io.telecast.bench.wire.report.Measurement;
import io.telecast.bench.wire.report.Percentiles;
import io.telecast.bench.wire.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads clocks and counters before and after. */
final class Meter {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double KIB = 1 << 10;
    private static final double MIB = 1 << 20;
    private static final double GIB = 1 << 30;

    private final Contestant contestant;
    private final Centre centre;
    private final Counts before;
    private final long start;
    private final double ownBefore;
    private final double allBefore;
    private final double machineBefore;

    private Meter(Contestant contestant, Centre centre) throws IOException {
        this.contestant = contestant;
        this.centre = centre;
        before = centre.counts();
        ownBefore = own();
        allBefore = all();
        machineBefore = Machine.worked().orElse(0.0);
        Memory.forgetPeak(contestant.process());
        start = System.nanoTime();
    }

    static Meter start(Contestant contestant, Centre centre) throws IOException {
        return new Meter(contestant, centre);
    }

    private double own() {
        return seconds(Cpu.of(contestant.process()));
    }

    private double all() {
        return own() + seconds(Cpu.of(centre.process())) + seconds(Cpu.of(ProcessHandle.current()));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }

    /** @param read by each viewer; checked now */
    Measurement stop(Scenario scenario, List<List<Fetched>> read) throws IOException {
        double cpu = own() - ownBefore;
        double memory = Memory.peakMib(contestant.process());
        double all = all() - allBefore;
        double others = Math.max(0, Machine.worked().orElse(0.0) - machineBefore - all);
        double capacity =
                (System.nanoTime() - start) / NANOS * Runtime.getRuntime().availableProcessors();
        Counts after = centre.counts();
        long upstream = after.fileBytes() - before.fileBytes();
        long parts = after.requests() - before.requests();
        List<Fetched> ranges = read.stream().flatMap(List::stream).toList();
        long bytes = ranges.stream().mapToLong(Fetched::bytes).sum();
        double elapsed = (ranges.stream().mapToLong(Fetched::end).max().orElseThrow()
                        - ranges.stream().mapToLong(Fetched::start).min().orElseThrow())
                / NANOS;
        List<Long> firsts = ranges.stream().map(it -> it.first() - it.start()).toList();
        List<Long> viewers = read.stream()
                .map(it -> it.getLast().end() - it.getFirst().start())
                .toList();
        return new Measurement(
                bytes / MIB / elapsed,
                ranges.size() / elapsed,
                Percentiles.of(firsts, 50) / NANOS_PER_MILLI,
                Percentiles.of(firsts, 95) / NANOS_PER_MILLI,
                (double) Percentiles.of(viewers, 100) / Percentiles.of(viewers, 50),
                cpu / (bytes / GIB),
                (double) upstream / scenario.neededBytes(),
                parts == 0 ? 0 : upstream / KIB / parts,
                all / capacity,
                others / capacity,
                memory,
                read.stream().filter(Meter::stalled).count(),
                wrong(ranges),
                after.struck().since(before.struck()));
    }

    private static boolean stalled(List<Fetched> viewer) {
        return viewer.stream().anyMatch(it -> it.late() > TimeUnit.SECONDS.toNanos(1));
    }

    private static long wrong(List<Fetched> ranges) throws IOException {
        long wrong = 0;
        for (Fetched each : ranges) {
            wrong += each.check().wrongBytes();
        }
        return wrong;
    }
}
