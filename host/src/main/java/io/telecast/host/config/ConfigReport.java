package io.telecast.host.config;

import java.util.List;
import java.util.regex.Pattern;

/** The configuration in force, for people to read. Secrets are masked. */
public record ConfigReport(List<Line> lines) {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+|[A-Za-z0-9][A-Za-z0-9._/-]*");

    public ConfigReport {
        lines = List.copyOf(lines);
    }

    /**
     * A key with its value.
     *
     * @param value masked if it is secret
     * @param source where it is set
     */
    public record Line(String key, String value, String source) {}

    /** One line for each key, with its source as a comment. */
    public String yaml() {
        StringBuilder text = new StringBuilder();
        int width = lines.stream()
                .mapToInt(line ->
                        line.key().length() + Math.min(40, quoted(line.value()).length()))
                .max()
                .orElse(0);
        for (Line line : lines) {
            String setting = line.key() + ": " + quoted(line.value());
            text.append(setting)
                    .repeat(' ', Math.max(1, width + 4 - setting.length()))
                    .append("# ")
                    .append(line.source())
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        StringBuilder text = new StringBuilder("\"");
        value.chars().forEach(c -> {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        text.append("\\x")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append((char) c);
                    }
                }
            }
        });
        return text.append('"').toString();
    }
}
