package io.telecast.bench.chart;

import java.util.Locale;

/** Writes the elements of a picture. Not thread-safe. */
final class Svg {

    private static final String STYLE = """
            <style>
              text { font: 12px system-ui, sans-serif; fill: #59636e }
              .title { font-weight: 600; fill: #1f2328 }
              .page { fill: #ffffff }
              .label { paint-order: stroke; stroke: #ffffff; stroke-width: 4px }
              .grid { stroke: #d1d9e0; stroke-width: 1 }
              .line { fill: none; stroke-width: 2; stroke-linejoin: round }
              .s0 { stroke: #0969da } .s1 { stroke: #bc4c00; stroke-dasharray: 5 3 }
              .d0 { fill: #0969da } .d1 { fill: #bc4c00 }
              @media (prefers-color-scheme: dark) {
                text { fill: #9198a1 }
                .title { fill: #f0f6fc }
                .page { fill: #0d1117 }
                .label { stroke: #0d1117 }
                .grid { stroke: #3d444d }
                .s0 { stroke: #4493f8 } .s1 { stroke: #f0883e }
                .d0 { fill: #4493f8 } .d1 { fill: #f0883e }
              }
            </style>
            """;

    private final StringBuilder out = new StringBuilder();

    Svg(double width, double height, String title) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" role=\"img\">\n"
                .formatted(number(width), number(height), number(width)));
        out.append("<title>").append(escaped(title)).append("</title>\n").append(STYLE);
        out.append("<rect class=\"page\" width=\"100%\" height=\"100%\" rx=\"6\"/>\n");
    }

    /** Where a text lies beside its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void text(String style, Anchor anchor, double x, double y, String text) {
        out.append("<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(style, anchor.name().toLowerCase(Locale.ROOT), number(x), number(y), escaped(text)));
    }

    void grid(double x1, double y1, double x2, double y2) {
        out.append("<line class=\"grid\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2)));
    }

    /** @param points as {@code x,y x,y} */
    void line(String style, String points) {
        out.append("<polyline class=\"line %s\" points=\"%s\"/>\n".formatted(style, points));
    }

    void dot(String style, double x, double y, String told) {
        out.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"3\"><title>%s</title></circle>\n"
                .formatted(style, number(x), number(y), escaped(told)));
    }

    /** The picture; nothing may be added afterwards. */
    String end() {
        return out.append("</svg>\n").toString();
    }

    /** As short as it can be said with a tenth. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
