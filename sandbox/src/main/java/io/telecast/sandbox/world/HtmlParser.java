package io.telecast.sandbox.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Telegram's HTML formatting as strictly as its servers do, and writes it again in one safe form. For one use. */
final class HtmlParser {

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("b", "b"),
            Map.entry("strong", "b"),
            Map.entry("i", "i"),
            Map.entry("em", "i"),
            Map.entry("u", "u"),
            Map.entry("ins", "u"),
            Map.entry("s", "s"),
            Map.entry("strike", "s"),
            Map.entry("del", "s"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("tg-spoiler", "tg-spoiler"),
            Map.entry("span", "tg-spoiler"),
            Map.entry("tg-emoji", ""),
            Map.entry("a", "a"));
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TAG = Pattern.compile("(/?)([a-zA-Z][a-zA-Z0-9-]*)(\\s.*)?", Pattern.DOTALL);
    private static final Pattern HREF =
            Pattern.compile("\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot);");
    private static final Pattern SAFE = Pattern.compile("(https?://|tg://|mailto:)[^\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("\\bhttps?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    private final String in;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();

    HtmlParser(String markup) {
        in = markup;
    }

    private record Open(String name, String written) {}

    FormattedText parse() {
        int at = 0;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '<') {
                at = tag(at);
            } else if (c == '&') {
                at = entity(at);
            } else {
                run.append(c);
                at++;
            }
        }
        flush();
        if (!open.isEmpty()) {
            throw refused("the tag <" + open.peek().name() + "> is never closed");
        }
        return new FormattedText(text.toString().strip(), html.toString());
    }

    private int tag(int at) {
        int end = endOfTag(at + 1);
        var match = TAG.matcher(in.substring(at + 1, end));
        if (!match.matches()) {
            throw refused("'<' at position " + at + " begins no tag; write &lt; for the character");
        }
        String name = match.group(2).toLowerCase(Locale.ROOT);
        String written = TAGS.get(name);
        if (written == null) {
            throw refused("the tag <" + name + "> is not supported");
        }
        flush();
        if (match.group(1).isEmpty()) {
            String attributes = Optional.ofNullable(match.group(3)).orElse("");
            if (name.equals("span") && !attributes.contains("tg-spoiler")) {
                throw refused("<span> needs class=\"tg-spoiler\"");
            }
            start(name, written, attributes);
        } else {
            Open last = open.poll();
            if (last == null || !last.name().equals(name)) {
                throw refused("the end tag </" + name + "> closes nothing");
            }
            if (!last.written().isEmpty()) {
                html.append("</").append(last.written()).append('>');
            }
        }
        return end + 1;
    }

    private void start(String name, String written, String attributes) {
        String out = written;
        if (written.equals("a")) {
            Optional<String> address = address(attributes);
            if (address.isPresent()) {
                html.append("<a href=\"").append(escape(address.get())).append("\">");
            } else {
                out = "";
            }
        } else if (!written.isEmpty()) {
            html.append('<').append(written).append('>');
        }
        open.push(new Open(name, out));
    }

    private static Optional<String> address(String attributes) {
        var match = HREF.matcher(attributes);
        if (!match.find()) {
            return Optional.empty();
        }
        String raw = match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : match.group(3);
        String address = ENTITY.matcher(raw).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group(1))));
        String whole = address.contains(":") || address.startsWith("/") ? address : "https://" + address;
        return SAFE.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
    }

    private int endOfTag(int from) {
        char quote = 0;
        for (int at = from; at < in.length(); at++) {
            char c = in.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at;
            }
        }
        throw refused("the tag at position " + (from - 1) + " has no end; write &lt; for the character '<'");
    }

    private int entity(int at) {
        var match = ENTITY.matcher(in).region(at, in.length());
        if (match.lookingAt()) {
            run.append(decoded(match.group(1)));
            return match.end();
        }
        run.append('&');
        return at + 1;
    }

    private static String decoded(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, "");
        }
        int point = entity.startsWith("#x")
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        boolean valid = point >= ' ' && Character.isValidCodePoint(point) && !(point >= 0xd800 && point <= 0xdfff);
        return valid || point == '\n' ? Character.toString(point) : "";
    }

    private void flush() {
        boolean literal = open.stream().anyMatch(tag -> tag.name().matches("a|code|pre"));
        text.append(run);
        html.append(literal ? escape(run.toString()) : linked(run.toString()));
        run.setLength(0);
    }

    /** Escaped, with links where there are addresses. */
    static String linked(String plain) {
        var out = new StringBuilder();
        var match = BARE.matcher(plain);
        int from = 0;
        while (match.find()) {
            String address = escape(match.group());
            out.append(escape(plain.substring(from, match.start())));
            out.append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = match.end();
        }
        return out.append(escape(plain.substring(from))).toString();
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("Telegram cannot read the formatting: " + why + ".");
    }
}
