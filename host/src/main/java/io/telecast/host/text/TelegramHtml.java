package io.telecast.host.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks Telegram's HTML before it is used: a message with a broken tag would not be sent at all. */
final class TelegramHtml {

    private static final Set<String> TAGS = new TreeSet<>(Set.of(
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "a",
            "code",
            "pre",
            "blockquote",
            "span",
            "tg-spoiler",
            "tg-emoji"));
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)(\\s[^<>]*)?>");

    private TelegramHtml() {}

    /** What is wrong with a markup, as a sentence; empty if nothing is. */
    static Optional<String> problem(String markup) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(markup);
        int from = 0;
        while (true) {
            int at = markup.indexOf('<', from);
            if (at < 0) {
                break;
            }
            if (!tag.find(at) || tag.start() != at) {
                return Optional.of("It has a < that begins no tag; write &lt; for the character.");
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!TAGS.contains(name)) {
                return Optional.of("Telegram knows no tag <" + name + ">; there are " + String.join(", ", TAGS) + ".");
            }
            if (tag.group(1).isEmpty()) {
                open.push(name);
            } else if (open.isEmpty() || !open.pop().equals(name)) {
                return Optional.of("It closes </" + name + "> where that is not the tag opened last.");
            }
            from = tag.end();
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("It never closes <" + open.peek() + ">.");
    }
}
