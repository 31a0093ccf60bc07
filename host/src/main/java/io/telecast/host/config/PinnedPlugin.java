package io.telecast.host.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only jar that is accepted of a plugin.
 *
 * @param sha256 of the jar, in small hexadecimal digits
 */
public record PinnedPlugin(String id, String sha256) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{0,23})=sha256:([0-9a-fA-F]{64})");

    /**
     * Reads {@code id=sha256:<hex>}.
     *
     * @throws IllegalArgumentException if the text is none; the message tells operators what to write
     */
    public static PinnedPlugin parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "Write a plugin's id and the SHA-256 of its jar in 64 hexadecimal digits, "
                            + "such as player=sha256:… as telecast plugins info shows it.");
        }
        return new PinnedPlugin(form.group(1), form.group(2).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return id + "=sha256:" + sha256;
    }
}
