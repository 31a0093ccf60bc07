package io.telecast.host.admin.console;

import io.telecast.host.plugin.settings.FieldView;
import io.telecast.host.plugin.settings.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a form changes. Only what differs from what the form showed counts, so that two forms that are open at once do not
 * undo each other; where both change the same field, the later one is told.
 *
 * @param values texts by name; none at all to fall back to what lies below
 * @param problems a sentence by name
 */
record Changes(Map<String, List<String>> values, Map<String, String> problems) {

    static final String VALUE = "v.";
    static final String BEFORE = "was.";
    static final String RESET = "reset.";
    static final String CLEAR = "clear.";

    static Changes of(List<FieldView> now, FormBody form, long bot) {
        var changes = new Changes(new TreeMap<>(), new TreeMap<>());
        Map<String, FieldView> fields = new HashMap<>();
        now.forEach(field -> fields.put(field.name(), field));
        if (!fields.keySet().containsAll(form.namesAfter(BEFORE))
                || !fields.keySet().containsAll(form.namesAfter(VALUE))) {
            changes.problems.put("", "The settings of this plugin are others now. Look at them and change them again.");
            return changes;
        }
        now.forEach(field -> changes.read(field, form, bot));
        return changes;
    }

    private void read(FieldView field, FormBody form, long bot) {
        String name = field.name();
        if (form.has(RESET + name)) {
            if (isOwn(field, bot)) {
                values.put(name, List.of());
            }
        } else if (form.has(CLEAR + name)) {
            values.put(name, List.of(""));
        } else if (field.secret()) {
            form.find(VALUE + name)
                    .filter(typed -> !typed.isBlank())
                    .ifPresent(typed -> values.put(name, items(field, typed)));
        } else {
            compare(field, form);
        }
    }

    private void compare(FieldView field, FormBody form) {
        Optional<String> before = form.find(BEFORE + field.name());
        Optional<String> typed = field.kind().equals("boolean")
                ? Optional.of(Boolean.toString(form.has(VALUE + field.name())))
                : form.find(VALUE + field.name());
        if (before.isEmpty() || typed.isEmpty() || typed.equals(before)) {
            return;
        }
        String present = text(field);
        if (typed.get().equals(present)) {
            return;
        }
        if (before.get().equals(present)) {
            values.put(field.name(), items(field, typed.get()));
        } else {
            problems.put(
                    field.name(),
                    "This was changed elsewhere meanwhile, to: " + (present.isEmpty() ? "nothing" : present)
                            + ". Save again to put yours in its place.");
        }
    }

    /** Whether the value was set for exactly this bot, or for all. */
    static boolean isOwn(FieldView field, long bot) {
        return field.source() == (bot == 0 ? Source.OPERATOR : Source.OPERATOR_FOR_BOT);
    }

    /** A field's value as the form shows it. */
    static String text(FieldView field) {
        return String.join("\n", field.value());
    }

    /** Whether a field is a message text. */
    static boolean isMessage(FieldView field) {
        return field.name().startsWith(FieldView.TEXTS);
    }

    private static List<String> items(FieldView field, String typed) {
        if (isMessage(field) && typed.isBlank()) {
            return List.of();
        }
        // an empty list of items would mean: fall back
        return field.kind().equals("list") && !typed.isBlank() ? List.of(typed.split("\n")) : List.of(typed);
    }
}
