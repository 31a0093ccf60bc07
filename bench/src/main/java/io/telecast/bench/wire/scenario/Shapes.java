package io.telecast.bench.wire.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes single scenarios for so many bots; the same ones each time. */
final class Shapes {

    static final long MIB = 1 << 20;

    /** Where the data centre is when latency is not what is looked at. */
    static final Conditions AWAY = Conditions.away(50);

    private static final int SEEKS = 40;
    private static final int SEEK_BYTES = 64 << 10;
    private static final int COLD_FILES = 10;
    private static final int VIEWERS_OF_A_FILE = 10;
    private static final long FILM = MIB / 2;
    private static final long SLOW = MIB / 8;
    private static final int SMALL_VIEWERS = 4;
    private static final int SMALL_RANGES = 20_000;
    private static final int SMALL_BYTES = 4096;
    private static final long SEED = 7;

    private final int bots;
    private final RandomGenerator random = new Random(SEED);

    Shapes(int bots) {
        this.bots = bots;
    }

    /**
     * What each viewer reads from the beginning of a file.
     *
     * @param fileBytes size of files, if that is more
     */
    record Reading(long bytes, long fileBytes) {

        ByteRange range() {
            return new ByteRange(0, bytes);
        }

        long size() {
            return Math.max(bytes, fileBytes);
        }
    }

    Scenario alone(Kind kind, Conditions conditions, Reading reading) {
        return ofFiles(kind, "1 viewer", conditions, 1, reading, true);
    }

    /** Each reads a file of its own. */
    Scenario crowd(Kind kind, Conditions conditions, int viewers, Reading reading) {
        return ofFiles(kind, viewers + " viewers, own files", conditions, viewers, reading, true);
    }

    /** One viewer reads several files, one after another. */
    Scenario inTurn(Conditions conditions, int files, Reading reading) {
        String title = "1 viewer, " + reading.size() / MIB + " MiB files";
        return ofFiles(Kind.ONE, title, conditions, files, reading, false);
    }

    private Scenario ofFiles(
            Kind kind, String title, Conditions conditions, int files, Reading reading, boolean together) {
        List<Viewer> viewers = IntStream.range(0, files)
                .mapToObj(n -> new Viewer(n, List.of(reading.range())))
                .toList();
        List<Long> sizes = Collections.nCopies(files, reading.size());
        return new Scenario(
                kind, title + conditions.suffix(), bots, conditions, sizes, viewers, false, false, together);
    }

    /** All read the same file. */
    Scenario same(Kind kind, Conditions conditions, int viewers, Reading reading) {
        var all = Collections.nCopies(viewers, new Viewer(0, List.of(reading.range())));
        String title = viewers + " viewers, same file" + conditions.suffix();
        return new Scenario(kind, title, bots, conditions, List.of(reading.size()), all, false, false, true);
    }

    /** All read the same file, each another part of it. */
    Scenario places(Kind kind, Conditions conditions, int count, long slice) {
        List<Viewer> viewers = IntStream.range(0, count)
                .mapToObj(n -> new Viewer(0, List.of(new ByteRange(n * slice, slice))))
                .toList();
        String title = count + " viewers, " + count + " places" + conditions.suffix();
        return new Scenario(kind, title, bots, conditions, List.of(count * slice), viewers, true, false, true);
    }

    Scenario cold(String title, long size) {
        List<Viewer> viewers = IntStream.range(0, COLD_FILES)
                .mapToObj(n -> new Viewer(n, List.of(new ByteRange(0, SEEK_BYTES))))
                .toList();
        List<Long> sizes = Collections.nCopies(COLD_FILES, size);
        return new Scenario(Kind.COLD, title, bots, AWAY, sizes, viewers, false, false, false);
    }

    Scenario seek(String title, long size) {
        long least = size > 2 * MIB ? MIB : 0; // the beginning has been read
        List<ByteRange> places = Stream.generate(() -> random.nextLong(least, size - SEEK_BYTES))
                .limit(SEEKS)
                .map(from -> new ByteRange(from, SEEK_BYTES))
                .toList();
        return new Scenario(
                Kind.SEEK, title, bots, AWAY, List.of(size), List.of(new Viewer(0, places)), true, false, true);
    }

    /** At the pace of a film, ten of each file. */
    Scenario paced(Audience audience, long bytes) {
        return atPace(Kind.PACED, audience, Math.ceilDiv(audience.viewers(), VIEWERS_OF_A_FILE), FILM, bytes);
    }

    /** Slowly, each a file of its own. */
    Scenario slow(Audience audience, long bytes) {
        return atPace(Kind.SLOW, audience, audience.viewers(), SLOW, bytes);
    }

    private Scenario atPace(Kind kind, Audience audience, int files, long bytesPerSecond, long bytes) {
        List<Viewer> viewers = IntStream.range(0, audience.viewers())
                .mapToObj(n ->
                        new Viewer(n % files, List.of(new ByteRange(0, bytes)), bytesPerSecond, audience.arrival(n)))
                .toList();
        String title = audience.viewers() + " viewers at " + bytesPerSecond / 1024 + " KiB/s";
        return new Scenario(kind, title, bots, AWAY, Collections.nCopies(files, bytes), viewers, true, false, true);
    }

    Scenario small() {
        List<Viewer> viewers = Stream.generate(() -> new Viewer(0, smallRanges()))
                .limit(SMALL_VIEWERS)
                .toList();
        String title = SMALL_VIEWERS + " viewers, 4 KiB in memory";
        return new Scenario(Kind.SMALL, title, bots, Conditions.away(0), List.of(MIB), viewers, true, true, true);
    }

    private List<ByteRange> smallRanges() {
        return Stream.generate(() -> random.nextLong(MIB - SMALL_BYTES))
                .limit(SMALL_RANGES)
                .map(from -> new ByteRange(from, SMALL_BYTES))
                .toList();
    }
}
