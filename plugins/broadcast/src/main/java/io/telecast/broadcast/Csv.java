package io.telecast.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of comma-separated values (RFC 4180) that no spreadsheet takes for formulas. Belongs to one thread. */
final class Csv {

    private final StringBuilder out = new StringBuilder();
    private long bytes;

    Csv row(Object... cells) {
        String row = Stream.of(cells).map(cell -> cell(String.valueOf(cell))).collect(Collectors.joining(",")) + "\r\n";
        bytes += row.getBytes(StandardCharsets.UTF_8).length;
        out.append(row);
        return this;
    }

    /** How many bytes there are so far. */
    long size() {
        return bytes;
    }

    byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String safe = startsFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Spreadsheets skip white space before a formula. */
    private static boolean startsFormula(String value) {
        String visible = value.strip();
        if (value.startsWith("\t") || value.startsWith("\r")) {
            return true;
        }
        return !visible.isEmpty() && "=+-@＝＋－＠".indexOf(visible.charAt(0)) >= 0;
    }
}
