package io.telecast.host.plugin.settings;

import io.telecast.api.settings.Setting;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One setting of a plugin.
 *
 * @param accessor reads it from the settings record
 * @param min smallest number, shortest text or list, or fewest milliseconds
 * @param max the largest of that
 * @param pattern what a whole text must match
 * @param mustBe the same in words, may be empty
 * @param ownerMayChange whether the owner of a clone may change it for that bot
 */
record Field(
        String name,
        Kind kind,
        Class<?> type,
        Method accessor,
        String title,
        String help,
        long min,
        long max,
        Optional<Pattern> pattern,
        String mustBe,
        boolean secret,
        boolean ownerMayChange) {

    /**
     * Describes a component.
     *
     * @throws IllegalArgumentException if its type cannot be a setting's
     */
    static Field of(RecordComponent component) {
        Kind kind = Kind.of(component)
                .orElseThrow(() -> new IllegalArgumentException("The setting " + component.getName() + " is a "
                        + component.getGenericType().getTypeName()
                        + ". Use boolean, int, long, String, an enum, Duration or List<String>."));
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // the record may be the plugin's private affair
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            return new Field(
                    component.getName(),
                    kind,
                    component.getType(),
                    accessor,
                    component.getName(),
                    "",
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    Optional.empty(),
                    "",
                    false,
                    false);
        }
        return new Field(
                component.getName(),
                kind,
                component.getType(),
                accessor,
                setting.title(),
                setting.help(),
                setting.min(),
                setting.max(),
                setting.pattern().isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(setting.pattern())),
                setting.mustBe(),
                setting.secret(),
                setting.ownerMayChange());
    }

    /** Reads a value and checks it; throws a sentence. */
    Object parse(List<String> items) {
        Object value = kind.parse(type, items);
        check(value);
        return value;
    }

    /** Throws a sentence if the value breaks a constraint. */
    void check(Object value) {
        switch (value) {
            case Integer number -> checkRange(number, "The number");
            case Long number -> checkRange(number, "The number");
            case Duration length -> checkRange(length.toMillis(), "The length of time in milliseconds");
            case String text -> checkText(text);
            case List<?> list -> {
                checkRange(list.size(), "The count of items");
                list.forEach(item -> checkPattern(String.valueOf(item)));
            }
            default -> {}
        }
    }

    private void checkText(String text) {
        checkRange(text.length(), "The length of the text");
        checkPattern(text);
    }

    private void checkPattern(String text) {
        if (pattern.isPresent() && !pattern.get().matcher(text).matches()) {
            throw new IllegalArgumentException(
                    mustBe.isEmpty() ? "It must match " + pattern.get().pattern() + "." : said());
        }
    }

    private String said() {
        return (kind == Kind.LIST ? "Each must be " : "It must be ") + mustBe + ".";
    }

    private void checkRange(long size, String what) {
        if (size < min) {
            throw new IllegalArgumentException(what + " must be at least " + min + ", not " + size + ".");
        }
        if (size > max) {
            throw new IllegalArgumentException(what + " must be at most " + max + ", not " + size + ".");
        }
    }
}
