package io.telecast.host.links;

import io.telecast.api.chat.Html;
import java.util.regex.Pattern;

/** Telegram's HTML as the text that a reader of it sees. */
final class PlainText {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private PlainText() {}

    static String of(Html html) {
        // The ampersand last, so that an escaped entity stays what was written.
        return TAG.matcher(html.markup())
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
