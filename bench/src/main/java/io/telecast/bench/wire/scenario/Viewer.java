package io.telecast.bench.wire.scenario;

import java.time.Duration;
import java.util.List;

/**
 * Reads ranges of one file, one after another.
 *
 * @param file which of the scenario's files
 * @param bytesPerSecond how fast it reads; 0 for as fast as it can
 * @param arrival when it comes, after the scenario's beginning
 */
public record Viewer(int file, List<ByteRange> ranges, long bytesPerSecond, Duration arrival) {

    private static final int PART = 8;
    private static final int SHORT = 64 << 10;

    public Viewer {
        ranges = List.copyOf(ranges);
    }

    /** One that is there at once and reads as fast as it can. */
    public Viewer(int file, List<ByteRange> ranges) {
        this(file, ranges, 0, Duration.ZERO);
    }

    /** One that reads an eighth, from each range's beginning or of the ranges. */
    Viewer lighter() {
        long most = Math.ceilDiv(ranges.size(), PART);
        return new Viewer(
                file,
                ranges.stream()
                        .limit(most)
                        .map(it -> new ByteRange(it.from(), Math.min(it.length(), Math.max(SHORT, it.length() / PART))))
                        .toList(),
                bytesPerSecond,
                arrival);
    }
}
