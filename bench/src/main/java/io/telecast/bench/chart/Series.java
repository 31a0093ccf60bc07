package io.telecast.bench.chart;

import java.util.List;

/** A line, by name. */
record Series(String name, List<Point> points) {

    Series {
        points = List.copyOf(points);
    }

    record Point(double x, double y) {}

    double most() {
        return points.stream().mapToDouble(Point::y).max().orElse(0);
    }
}
