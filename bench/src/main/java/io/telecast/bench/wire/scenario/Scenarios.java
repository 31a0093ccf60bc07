package io.telecast.bench.wire.scenario;

import io.telecast.bench.wire.scenario.Scenario.Conditions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the matrix of scenarios; the same one each time. */
public final class Scenarios {

    private static final long MIB = 1 << 20;
    private static final Conditions NARROW_LATENCY = new Conditions(20, 0);
    private static final Conditions AWAY = new Conditions(50, 0);
    private static final int SEEKS = 40;
    private static final int SEEK_BYTES = 64 << 10;
    private static final long SEEK_FILE = 1024 * MIB;
    private static final int COLD_FILES = 10;
    private static final int VIEWERS_OF_A_FILE = 10;
    private static final long PACE = MIB / 2;
    private static final long PACED_BYTES = 10 * MIB;
    private static final int SMALL_VIEWERS = 4;
    private static final int SMALL_RANGES = 20_000;
    private static final int SMALL_BYTES = 4096;
    private static final int WARM_UP_VIEWERS = 8;
    private static final int WARM_UP_MIB = 24;
    private static final long SEED = 7;

    private final Dimensions dimensions;
    private final RandomGenerator random = new Random(SEED);

    public Scenarios(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** All for so many bots, in the order to run. */
    public List<Scenario> with(int bots) {
        var all = new ArrayList<Scenario>();
        for (int latency : dimensions.latencies()) {
            streams(all, bots, new Conditions(latency, 0), List.of(Kind.ONE, Kind.CROWD, Kind.SAME));
        }
        if (wants(Kind.CAP) && dimensions.capMib() > 0) {
            var narrow = new Conditions(NARROW_LATENCY.latencyMillis(), dimensions.capMib() * MIB);
            dimensions.viewers().forEach(viewers -> all.add(whole(Kind.CAP, bots, narrow, viewers, false)));
        }
        addIf(Kind.COLD, all, () -> cold(bots));
        addIf(Kind.SEEK, all, () -> seek(bots));
        if (wants(Kind.PLACES)) {
            dimensions.viewers().stream().filter(it -> it > 1).forEach(viewers -> all.add(places(bots, viewers)));
        }
        addIf(Kind.PACED, all, () -> paced(bots));
        addIf(Kind.SMALL, all, () -> small(bots));
        return all;
    }

    /** Not to be reported: enough bytes for the compilers of all JVMs. */
    public static Scenario warmUp(int bots) {
        return new Scenarios(new Dimensions(
                        EnumSet.of(Kind.CROWD), List.of(), List.of(), List.of(), 0, 0, WARM_UP_MIB, 0, 0))
                .whole(Kind.CROWD, bots, new Conditions(0, 0), WARM_UP_VIEWERS, false);
    }

    private boolean wants(Kind kind) {
        return dimensions.kinds().contains(kind);
    }

    private void addIf(Kind kind, List<Scenario> all, Supplier<Scenario> maker) {
        if (wants(kind)) {
            all.add(maker.get());
        }
    }

    private void streams(List<Scenario> all, int bots, Conditions conditions, List<Kind> kinds) {
        for (Kind kind : kinds) {
            dimensions.viewers().stream()
                    .filter(viewers -> wants(kind) && (viewers == 1) == (kind == Kind.ONE))
                    .forEach(viewers -> all.add(whole(kind, bots, conditions, viewers, kind == Kind.SAME)));
        }
    }

    private Scenario whole(Kind kind, int bots, Conditions conditions, int viewers, boolean same) {
        long size = (viewers == 1 ? dimensions.aloneMib() : dimensions.crowdMib()) * MIB;
        String files = viewers == 1 ? "1 viewer" : viewers + " viewers, " + (same ? "same file" : "own files");
        String cap = conditions.bytesPerSecond() == 0 ? "" : ", " + conditions.bytesPerSecond() / MIB + " MiB/s a line";
        return new Scenario(
                kind.name(),
                files + cap,
                bots,
                conditions,
                Collections.nCopies(same ? 1 : viewers, Math.max(size, dimensions.fileMib() * MIB)),
                IntStream.range(0, viewers)
                        .mapToObj(n -> new Viewer(same ? 0 : n, List.of(new ByteRange(0, size))))
                        .toList(),
                false,
                false,
                true);
    }

    private Scenario cold(int bots) {
        List<Viewer> viewers = IntStream.range(0, COLD_FILES)
                .mapToObj(n -> new Viewer(n, List.of(new ByteRange(0, SEEK_BYTES))))
                .toList();
        return new Scenario(
                Kind.COLD.name(),
                "first 64 KiB of new files",
                bots,
                AWAY,
                Collections.nCopies(COLD_FILES, SEEK_FILE),
                viewers,
                false,
                false,
                false);
    }

    private Scenario seek(int bots) {
        List<ByteRange> places = Stream.generate(() -> random.nextLong(MIB, SEEK_FILE - SEEK_BYTES))
                .limit(SEEKS)
                .map(from -> new ByteRange(from, SEEK_BYTES))
                .toList();
        var viewers = List.of(new Viewer(0, places));
        return new Scenario(
                Kind.SEEK.name(), "seeks, 64 KiB each", bots, AWAY, List.of(SEEK_FILE), viewers, true, false, true);
    }

    private Scenario places(int bots, int count) {
        long slice = dimensions.crowdMib() * MIB;
        List<Viewer> viewers = IntStream.range(0, count)
                .mapToObj(n -> new Viewer(0, List.of(new ByteRange(n * slice, slice))))
                .toList();
        return new Scenario(
                Kind.PLACES.name(),
                count + " viewers, " + count + " places",
                bots,
                AWAY,
                List.of(count * slice),
                viewers,
                true,
                false,
                true);
    }

    private Scenario paced(int bots) {
        int count = dimensions.paced();
        List<Viewer> viewers = IntStream.range(0, count)
                .mapToObj(n -> new Viewer(
                        n / VIEWERS_OF_A_FILE,
                        List.of(new ByteRange((long) n % VIEWERS_OF_A_FILE * SEEK_BYTES, PACED_BYTES)),
                        PACE))
                .toList();
        return new Scenario(
                Kind.PACED.name(),
                count + " viewers at " + PACE / 1024 + " KiB/s",
                bots,
                AWAY,
                Collections.nCopies(Math.ceilDiv(count, VIEWERS_OF_A_FILE), PACED_BYTES + MIB),
                viewers,
                true,
                false,
                true);
    }

    private Scenario small(int bots) {
        List<Viewer> viewers = Stream.generate(() -> new Viewer(0, smallRanges()))
                .limit(SMALL_VIEWERS)
                .toList();
        return new Scenario(
                Kind.SMALL.name(),
                SMALL_VIEWERS + " viewers, 4 KiB in memory",
                bots,
                new Conditions(0, 0),
                List.of(MIB),
                viewers,
                true,
                true,
                true);
    }

    private List<ByteRange> smallRanges() {
        return Stream.generate(() -> random.nextLong(MIB - SMALL_BYTES))
                .limit(SMALL_RANGES)
                .map(from -> new ByteRange(from, SMALL_BYTES))
                .toList();
    }
}
