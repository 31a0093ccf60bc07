package io.telecast.host.plugin.settings;

import java.util.List;

/**
 * A setting as operators see it.
 *
 * @param name of a setting; that of a message text begins with {@link #TEXTS}
 * @param kind boolean, integer, long, text, choice, duration or list; message for a message text
 * @param min smallest number, shortest text or list, or fewest milliseconds; the smallest long for none
 * @param max the largest of that; the largest long for none
 * @param pattern a regular expression, empty for none
 * @param ownerMayChange whether the owner of a clone may change it for that bot
 * @param choices what can be chosen, for a choice; the places that can be filled in, for a message text
 * @param value one item unless it is a list; a mask for secrets that are set
 * @param initial the default, in the same form
 */
public record FieldView(
        String name,
        String kind,
        String title,
        String help,
        long min,
        long max,
        String pattern,
        boolean secret,
        boolean ownerMayChange,
        List<String> choices,
        List<String> value,
        List<String> initial,
        Source source) {

    /** What the names of message texts begin with. */
    public static final String TEXTS = "texts.";
}
