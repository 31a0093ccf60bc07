package io.telecast.bench.wire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines in columns. The first columns are left-aligned, the others right. */
final class TextTable {

    private static final String GAP = "  ";

    private final int leftColumns;
    private final List<List<String>> lines = new ArrayList<>();

    TextTable(int leftColumns) {
        this.leftColumns = leftColumns;
    }

    /** A line with fewer cells than others ends early; its last cell takes what room it needs. */
    void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
    }

    private int width(int column) {
        int columns = lines.getFirst().size();
        return lines.stream()
                .filter(it -> it.size() > column && (it.size() == columns || column < it.size() - 1))
                .mapToInt(it -> it.get(column).length())
                .max()
                .orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - cells.get(i).length()));
            text.append(i == 0 ? "" : GAP);
            text.append(i < leftColumns ? cells.get(i) + padding : padding + cells.get(i));
        }
        return text.toString().stripTrailing() + "\n";
    }
}
