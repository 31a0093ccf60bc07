package io.telecast.testdc.world;

import io.telecast.api.chat.Html;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a text and its entities as HTML. What overlaps without being nested is taken apart. For one use. */
public final class Marked {

    private static final Map<String, String> TAGS = Map.of(
            "messageEntityBold", "b",
            "messageEntityItalic", "i",
            "messageEntityUnderline", "u",
            "messageEntityStrike", "s",
            "messageEntityCode", "code",
            "messageEntityPre", "pre",
            "messageEntityBlockquote", "blockquote",
            "messageEntitySpoiler", "tg-spoiler");

    private static final Set<String> JOINED = Set.of("b", "i", "u", "s", "tg-spoiler");

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final Deque<Span> open = new ArrayDeque<>();

    private record Span(int start, int end, String tag, String attribute) {}

    private Marked(String text, List<TlObject> entities) {
        this.text = text;
        for (TlObject entity : entities) {
            long start = entity.intValue("offset");
            long end = start + entity.intValue("length");
            if (start < 0 || end <= start || end > text.length()) {
                throw RpcError.badRequest("ENTITY_BOUNDS_INVALID");
            }
            span(entity, (int) start, (int) end).ifPresent(spans::add);
        }
        join();
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
    }

    /** Clients cut what is nested into pieces that touch. */
    private void join() {
        spans.sort(Comparator.comparing(Span::tag).thenComparingInt(Span::start));
        for (int i = spans.size() - 1; i > 0; i--) {
            Span before = spans.get(i - 1);
            Span after = spans.get(i);
            if (JOINED.contains(after.tag()) && before.tag().equals(after.tag()) && before.end() == after.start()) {
                spans.set(i - 1, new Span(before.start(), after.end(), before.tag(), before.attribute()));
                spans.remove(i);
            }
        }
    }

    /**
     * @param query has the text and the {@code entities}
     * @throws RpcError if an entity lies outside the text
     */
    public static Html html(String text, TlObject query) {
        return Html.markup(new Marked(text, query.objects("entities")).write());
    }

    private static Optional<Span> span(TlObject entity, int start, int end) {
        String tag = TAGS.get(entity.name());
        if (tag != null) {
            return Optional.of(new Span(start, end, tag, ""));
        }
        return switch (entity.name()) {
            case "messageEntityTextUrl" -> Optional.of(link(start, end, entity.text("url")));
            case "inputMessageEntityMentionName" ->
                Optional.of(link(
                        start, end, "tg://user?id=" + entity.object("user_id").longValue("user_id")));
            // The rest is found by the servers themselves.
            default -> Optional.empty();
        };
    }

    private static Span link(int start, int end, String address) {
        return new Span(start, end, "a", " href=\"" + escape(address) + "\"");
    }

    private String write() {
        int next = 0;
        for (int at = 0; at <= text.length(); at++) {
            closeAt(at);
            while (next < spans.size() && spans.get(next).start() == at) {
                start(spans.get(next++));
            }
            if (at < text.length()) {
                html.append(escape(text.substring(at, at + 1)));
            }
        }
        return html.toString();
    }

    private void closeAt(int at) {
        Deque<Span> again = new ArrayDeque<>();
        while (open.stream().anyMatch(span -> span.end() <= at)) {
            Span last = open.pop();
            html.append("</").append(last.tag()).append('>');
            if (last.end() > at) {
                again.push(last);
            }
        }
        again.forEach(this::start);
    }

    private void start(Span span) {
        html.append('<').append(span.tag()).append(span.attribute()).append('>');
        open.push(span);
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
