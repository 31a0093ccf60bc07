package io.telecast.testdc.world;

import io.telecast.testdc.tl.TlObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the sandbox's canonical HTML into plain text and message entities.
 *
 * @param text plain
 * @param entities offsets and lengths count UTF-16 units
 * @see <a href="https://core.telegram.org/api/entities">Styled text with message entities</a>
 */
record Entities(String text, List<TlObject> entities) {

    private static final Pattern TAG = Pattern.compile("</?([a-z-]+)(?: href=\"([^\"]*)\")?>");
    private static final Pattern COMMAND =
            Pattern.compile("(?<![\\w/@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?\\b");
    private static final String MENTION = "tg://user?id=";
    private static final Map<String, String> KINDS = Map.of(
            "b", "messageEntityBold",
            "i", "messageEntityItalic",
            "u", "messageEntityUnderline",
            "s", "messageEntityStrike",
            "code", "messageEntityCode",
            "pre", "messageEntityPre",
            "blockquote", "messageEntityBlockquote",
            "tg-spoiler", "messageEntitySpoiler");

    private record Open(String tag, String address, int offset) {}

    static Entities of(String html) {
        var text = new StringBuilder();
        var found = new ArrayList<TlObject>();
        Deque<Open> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            text.append(plain(html.substring(from, tag.start())));
            from = tag.end();
            if (tag.group().startsWith("</")) {
                close(open.pop(), text, found);
            } else {
                String address = tag.group(2) == null ? "" : plain(tag.group(2));
                open.push(new Open(tag.group(1), address, text.length()));
            }
        }
        text.append(plain(html.substring(from)));
        if (found.isEmpty()) {
            addCommands(text, found);
        }
        return new Entities(text.toString(), found);
    }

    private static void close(Open open, StringBuilder text, List<TlObject> found) {
        int length = text.length() - open.offset();
        if (length == 0) {
            return;
        }
        String shown = text.substring(open.offset());
        TlObject bounds = entity(kind(open, shown), open.offset(), length);
        found.add(
                switch (bounds.name()) {
                    case "messageEntityTextUrl" -> bounds.with("url", open.address());
                    case "messageEntityMentionName" ->
                        bounds.with("user_id", Long.parseLong(open.address().substring(MENTION.length())));
                    default -> bounds;
                });
    }

    private static String kind(Open open, String shown) {
        if (!open.tag().equals("a")) {
            return KINDS.getOrDefault(open.tag(), "messageEntityUnknown");
        }
        if (open.address().matches("tg://user\\?id=[0-9]{1,18}")) {
            return "messageEntityMentionName";
        }
        return open.address().equals(shown) ? "messageEntityUrl" : "messageEntityTextUrl";
    }

    /** What the servers find in plain text by themselves. */
    private static void addCommands(CharSequence text, List<TlObject> found) {
        Matcher command = COMMAND.matcher(text);
        while (command.find()) {
            found.add(entity("messageEntityBotCommand", command.start(), command.end() - command.start()));
        }
    }

    private static TlObject entity(String kind, int offset, int length) {
        return TlObject.of(kind, "offset", offset, "length", length);
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
