package io.telecast.bench.wire.scenario;

import java.util.List;

/**
 * Reads ranges of one file, one after another.
 *
 * @param file which of the scenario's files
 */
public record Viewer(int file, List<ByteRange> ranges) {

    public Viewer {
        ranges = List.copyOf(ranges);
    }
}
