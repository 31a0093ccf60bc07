package io.telecast.testkit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A conversation as text, for failures. */
final class Transcript {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final int LATEST = 40;

    private Transcript() {}

    static String of(List<TestMessage> messages) {
        if (messages.isEmpty()) {
            return "  (nothing was written)\n";
        }
        var text = new StringBuilder();
        int left = Math.max(0, messages.size() - LATEST);
        if (left > 0) {
            text.append("  (").append(left).append(" earlier messages)\n");
        }
        messages.subList(left, messages.size()).forEach(message -> text.append(line(message)));
        return text.toString();
    }

    private static String line(TestMessage message) {
        var text = new StringBuilder("  #%d %s %s%s: %s%n"
                .formatted(
                        message.id(),
                        TIME.format(message.date().atOffset(ZoneOffset.UTC)),
                        message.author(),
                        message.isEdited() ? " (edited)" : "",
                        message.text().replaceAll("\n+", "\n      ")));
        if (message.hasFile()) {
            text.append("      <%s, %d bytes>%n".formatted(message.fileName(), message.fileSize()));
        }
        for (List<TestButton> row : message.rows()) {
            text.append("     ");
            row.forEach(button -> text.append(" [")
                    .append(button.label())
                    .append(button.isCallback() ? "" : " -> " + button.url())
                    .append(']'));
            text.append('\n');
        }
        return text.toString();
    }
}
