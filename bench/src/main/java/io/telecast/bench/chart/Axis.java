package io.telecast.bench.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A vertical axis from zero, with round numbers. */
record Axis(double step, int steps) {

    private static final int MOST_STEPS = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** The least with at most five round steps that holds a value. */
    static Axis upTo(double most) {
        double needed = Math.max(most, 1) / MOST_STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(needed)));
        for (double factor : ROUND) {
            double step = factor * power;
            if (step >= needed && (step >= 1 || factor != 2.5)) {
                return new Axis(step, (int) Math.ceil(Math.max(most, 1) / step - 1e-9));
            }
        }
        throw new IllegalStateException("A power of ten follows each number.");
    }

    double top() {
        return step * steps;
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(n -> n * step).toList();
    }
}
