package io.telecast.bench.chart;

import java.util.List;

/**
 * Diagrams side by side over the same horizontal axis, which is logarithmic.
 *
 * @param title what it shows, for those who do not see it
 * @param across what the horizontal axis shows, with its unit
 */
record Chart(String title, String across, List<Panel> panels) {

    Chart {
        panels = List.copyOf(panels);
    }
}
