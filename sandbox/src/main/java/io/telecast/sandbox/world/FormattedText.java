package io.telecast.sandbox.world;

import io.telecast.api.chat.Html;

/**
 * A text in both forms.
 *
 * @param text plain
 * @param html canonical and safe to put into a page: only {@code b i u s code pre blockquote tg-spoiler} and {@code a}
 *     with a harmless address; bare addresses are links already
 */
public record FormattedText(String text, String html) {

    static final int MAX_TEXT = 4096;
    static final int MAX_CAPTION = 1024;

    static final FormattedText EMPTY = new FormattedText("", "");

    /** What a user typed. */
    static FormattedText plain(String typed) {
        String text = typed.strip();
        return new FormattedText(text, HtmlParser.linked(text));
    }

    /** @throws IllegalArgumentException if Telegram would refuse the markup */
    static FormattedText parse(Html markup) {
        return new HtmlParser(markup.markup().strip()).parse();
    }

    /** @throws IllegalArgumentException if it is empty or too long for a text message */
    FormattedText asText() {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The message text is empty.");
        }
        return atMost(MAX_TEXT, "message text");
    }

    /** @throws IllegalArgumentException if it is too long for a caption */
    FormattedText asCaption() {
        return atMost(MAX_CAPTION, "caption");
    }

    private FormattedText atMost(int limit, String what) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new IllegalArgumentException(
                    "The " + what + " has " + length + " characters; Telegram takes at most " + limit + ".");
        }
        return this;
    }
}
