package io.telecast.bench.chart;

import io.telecast.bench.chart.Series.Point;
import io.telecast.bench.chart.Svg.Anchor;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a chart. */
final class ChartDrawing {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 270;
    private static final double TOP = 46;
    private static final double BOTTOM = 50;
    private static final double LEFT = 50;
    private static final double RIGHT = 18;
    private static final double TEXT = 4; // from a text's middle to its line
    private static final double ABOVE = -9;
    private static final double BELOW = 18;

    private final Chart chart;
    private final Svg svg;
    private final double width;

    private ChartDrawing(Chart chart) {
        this.chart = chart;
        svg = new Svg(WIDTH, HEIGHT, chart.title());
        width = WIDTH / chart.panels().size();
    }

    /** The chart as an SVG document that follows the reader's light or dark scheme. */
    static String of(Chart chart) {
        var drawing = new ChartDrawing(chart);
        for (int i = 0; i < chart.panels().size(); i++) {
            drawing.draw(chart.panels().get(i), i * drawing.width);
        }
        return drawing.svg.end();
    }

    private void draw(Panel panel, double left) {
        Axis axis = panel.axis();
        svg.text("title", Anchor.START, left + 14, 24, panel.title());
        for (double tick : axis.ticks()) {
            double y = y(axis, tick);
            svg.grid(left + LEFT, y, left + width - RIGHT, y);
            svg.text("", Anchor.END, left + LEFT - 8, y + TEXT, Svg.number(tick));
        }
        List<Double> across = panel.series().stream()
                .flatMap(it -> it.points().stream())
                .map(Point::x)
                .distinct()
                .sorted()
                .toList();
        for (double x : across) {
            svg.text("", Anchor.MIDDLE, x(left, across, x), HEIGHT - BOTTOM + 18, Svg.number(x));
        }
        svg.text(
                "",
                Anchor.MIDDLE,
                (x(left, across, across.getFirst()) + x(left, across, across.getLast())) / 2,
                HEIGHT - 12,
                chart.across());
        for (int i = 0; i < panel.series().size(); i++) {
            draw(panel, i, axis, left, across);
        }
    }

    private void draw(Panel panel, int number, Axis axis, double left, List<Double> across) {
        Series series = panel.series().get(number);
        svg.line(
                "s" + number,
                series.points().stream()
                        .map(it -> Svg.number(x(left, across, it.x())) + "," + Svg.number(y(axis, it.y())))
                        .collect(Collectors.joining(" ")));
        for (Point point : series.points()) {
            svg.dot(
                    "d" + number,
                    x(left, across, point.x()),
                    y(axis, point.y()),
                    series.name() + ", " + Svg.number(point.x()) + ": " + Svg.number(point.y()));
        }
        Point last = series.points().getLast();
        double y = y(axis, last.y()) + (liesBelow(panel, series) ? BELOW : ABOVE);
        String name = panel.series().size() == 1 ? "" : series.name() + " ";
        svg.text("label d" + number, Anchor.END, x(left, across, last.x()) + 6, y, name + told(last.y()));
    }

    /** Where the name of a line is most out of the way: a falling line comes from above. */
    private static boolean liesBelow(Panel panel, Series series) {
        List<Point> points = series.points();
        if (panel.series().size() == 1) {
            return points.size() > 1
                    && points.getLast().y() < points.get(points.size() - 2).y();
        }
        return panel.series().stream()
                .anyMatch(it -> it.points().getLast().y() > points.getLast().y());
    }

    private static String told(double value) {
        return Svg.number(value < 100 ? value : Math.rint(value));
    }

    /** Equal factors are equally far apart. */
    private double x(double left, List<Double> across, double value) {
        double first = Math.log(across.getFirst());
        double share = (Math.log(value) - first) / (Math.log(across.getLast()) - first);
        double from = left + LEFT + 12;
        return from + share * (left + width - RIGHT - 12 - from);
    }

    private static double y(Axis axis, double value) {
        return HEIGHT - BOTTOM - value / axis.top() * (HEIGHT - BOTTOM - TOP);
    }
}
