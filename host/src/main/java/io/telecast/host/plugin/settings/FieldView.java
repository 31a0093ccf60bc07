package io.telecast.host.plugin.settings;

import java.util.List;

/**
 * A setting as operators see it.
 *
 * @param kind boolean, integer, long, text, choice, duration or list
 * @param min smallest number, shortest text or list, or fewest milliseconds; the smallest long for none
 * @param max the largest of that; the largest long for none
 * @param pattern a regular expression, empty for none
 * @param ownerMayChange whether the owner of a clone may change it for that bot
 * @param choices what can be chosen, for a choice
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
        Source source) {}
