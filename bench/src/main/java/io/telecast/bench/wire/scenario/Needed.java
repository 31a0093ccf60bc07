package io.telecast.bench.wire.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much of files is read by anybody. */
final class Needed {

    private Needed() {}

    static long bytes(List<Viewer> viewers) {
        Map<Integer, List<ByteRange>> byFile = viewers.stream()
                .collect(Collectors.groupingBy(
                        Viewer::file, Collectors.flatMapping(it -> it.ranges().stream(), Collectors.toList())));
        return byFile.values().stream().mapToLong(Needed::union).sum();
    }

    private static long union(List<ByteRange> ranges) {
        long bytes = 0;
        long seen = 0;
        for (ByteRange range : ranges.stream()
                .sorted(Comparator.comparingLong(ByteRange::from))
                .toList()) {
            long end = range.last() + 1;
            bytes += Math.max(0, end - Math.max(seen, range.from()));
            seen = Math.max(seen, end);
        }
        return bytes;
    }
}
