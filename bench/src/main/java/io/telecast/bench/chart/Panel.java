package io.telecast.bench.chart;

import java.util.List;

/**
 * One of the diagrams that lie side by side in a chart.
 *
 * @param title what the vertical axis shows, with its unit
 */
record Panel(String title, List<Series> series) {

    Panel {
        series = List.copyOf(series);
    }

    /** How high its axis reaches: at least 1, so that an axis of zeros is one. */
    Axis axis() {
        return Axis.upTo(series.stream().mapToDouble(Series::most).max().orElse(0));
    }
}
