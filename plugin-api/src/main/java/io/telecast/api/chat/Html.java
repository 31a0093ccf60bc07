package io.telecast.api.chat;

import io.telecast.api.Stable;

/**
 * Text in Telegram's HTML formatting ({@code b i u s a code pre blockquote tg-spoiler}). Plain text becomes HTML only by
 * {@link #text}, so that what a user typed is always escaped.
 *
 * <pre>{@code
 * Html greeting = Html.format("Hello, <b>{}</b>!", "<Ada>"); // whatever the name is, it stays a text
 * }</pre>
 *
 * @param markup the HTML
 * @since 1.0
 */
@Stable
public record Html(String markup) {

    public static final Html EMPTY = new Html("");

    /** Plain text, escaped. */
    public static Html text(String plain) {
        return new Html(escape(plain));
    }

    /** Trusted markup, as it is. Never pass what a user wrote. */
    public static Html markup(String trusted) {
        return new Html(trusted);
    }

    /**
     * Trusted markup in which each {@code {}} is replaced by the next argument: {@link Html} as it is, anything else as
     * escaped text.
     *
     * @throws IllegalArgumentException if the count of arguments differs from the count of places
     */
    public static Html format(String trusted, Object... arguments) {
        var out = new StringBuilder(trusted.length() + 32 * arguments.length);
        int from = 0;
        for (Object argument : arguments) {
            int at = trusted.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalArgumentException("More arguments than places in: " + trusted);
            }
            out.append(trusted, from, at);
            out.append(argument instanceof Html html ? html.markup : escape(String.valueOf(argument)));
            from = at + 2;
        }
        if (trusted.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("Fewer arguments than places in: " + trusted);
        }
        return new Html(out.append(trusted, from, trusted.length()).toString());
    }

    public Html plus(Html next) {
        return new Html(markup + next.markup);
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
