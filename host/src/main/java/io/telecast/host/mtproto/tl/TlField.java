package io.telecast.host.mtproto.tl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a constructor.
 *
 * @param flags the field whose bit says whether this one is there; empty if it always is
 */
record TlField(String name, String flags, int bit, String type) {

    private static final Pattern CONDITION = Pattern.compile("(\\w+)\\.(\\d+)\\?(.+)");

    /** Reads {@code name:type} or {@code name:flags.3?type}. */
    static TlField parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("No field: " + text);
        }
        String name = text.substring(0, colon);
        Matcher condition = CONDITION.matcher(text.substring(colon + 1));
        return condition.matches()
                ? new TlField(name, condition.group(1), Integer.parseInt(condition.group(2)), condition.group(3))
                : new TlField(name, "", 0, text.substring(colon + 1));
    }

    boolean isConditional() {
        return !flags.isEmpty();
    }
}
