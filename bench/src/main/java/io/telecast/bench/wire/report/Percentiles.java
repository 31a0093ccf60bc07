package io.telecast.bench.wire.report;

import java.util.List;

/** Of values in any order. */
public final class Percentiles {

    private Percentiles() {}

    /**
     * The smallest value that so many of a hundred do not exceed (nearest rank).
     *
     * @param percent above 0 and at most 100
     * @return 0 if there are no values
     */
    public static long of(List<Long> values, double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile is above 0 and at most 100, not " + percent + ".");
        }
        if (values.isEmpty()) {
            return 0;
        }
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(percent / 100 * sorted.size()) - 1);
    }
}
