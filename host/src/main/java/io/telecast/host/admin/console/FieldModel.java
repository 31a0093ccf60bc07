package io.telecast.host.admin.console;

import io.telecast.host.config.Durations;
import io.telecast.host.plugin.settings.FieldView;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the template wants to know of a field of the form. */
final class FieldModel {

    private static final int ONE_LINE = 120;
    private static final int MAX_ROWS = 12;

    private FieldModel() {}

    static Map<String, Object> of(FieldView field, Attempt attempt, long bot) {
        String name = field.name();
        var model = new HashMap<String, Object>();
        model.put("name", name);
        model.put("title", field.title());
        model.put("help", field.help());
        model.put("limits", limits(field));
        model.put("input", input(field));
        model.put("choices", field.choices());
        model.put("original", Changes.isMessage(field) ? String.join("\n", field.initial()) : "");
        model.put("min", field.min() == Long.MIN_VALUE ? "" : Long.toString(field.min()));
        model.put("max", field.max() == Long.MAX_VALUE ? "" : Long.toString(field.max()));
        model.put("problem", attempt.problem(name));
        model.put("own", Changes.isOwn(field, bot));
        model.put("source", source(field));
        model.put("back", bot != 0 ? "Same as for all bots" : "Back to " + fallback(field));
        model.put(
                "reset",
                attempt.form().filter(form -> form.has(Changes.RESET + name)).isPresent());
        boolean set = field.value().stream().anyMatch(item -> !item.isEmpty());
        model.put("set", set);
        String present = field.secret() ? "" : Changes.text(field);
        model.put("before", present);
        String shown = field.secret()
                ? ""
                : attempt.form().map(form -> typed(field, form)).orElse(present);
        model.put("value", shown);
        model.put("checked", shown.equals("true"));
        // a browser drops the first line end
        model.put("lines", "\n" + shown);
        model.put("rows", Math.clamp(shown.lines().count() + 1, 3, MAX_ROWS));
        return model;
    }

    private static String typed(FieldView field, FormBody form) {
        String key = Changes.VALUE + field.name();
        return field.kind().equals("boolean")
                ? Boolean.toString(form.has(key))
                : form.find(key).orElse(Changes.text(field));
    }

    private static String input(FieldView field) {
        if (field.secret()) {
            return "secret";
        }
        return switch (field.kind()) {
            case "boolean" -> "checkbox";
            case "integer", "long" -> "number";
            case "choice" -> "select";
            case "list" -> "lines";
            case "message" -> "message";
            case "text" -> isLong(field) ? "lines" : "line";
            default -> "line";
        };
    }

    private static boolean isLong(FieldView field) {
        return field.max() > ONE_LINE && field.max() < Long.MAX_VALUE
                || Changes.text(field).contains("\n")
                || Changes.text(field).length() > ONE_LINE;
    }

    private static String source(FieldView field) {
        return switch (field.source()) {
            case DEFAULT -> "default";
            case CONFIGURATION -> "from the configuration";
            case OPERATOR -> "set here";
            case OPERATOR_FOR_BOT -> "set for this bot";
        };
    }

    private static String fallback(FieldView field) {
        if (Changes.isMessage(field)) {
            return "the configured text or the original";
        }
        String initial = field.secret() ? "" : String.join(", ", field.initial());
        return initial.isEmpty() || initial.length() > ONE_LINE
                ? "the configured value or the default"
                : "the configured value or the default (" + initial + ")";
    }

    /** What a value has to keep to, in words; empty if anything will do. */
    private static String limits(FieldView field) {
        String least = field.min() == Long.MIN_VALUE ? "" : amount(field, field.min());
        String most = field.max() == Long.MAX_VALUE ? "" : amount(field, field.max());
        String range = least.isEmpty() && most.isEmpty()
                ? ""
                : least.isEmpty() ? "At most " + most : most.isEmpty() ? "At least " + least : least + " to " + most;
        return switch (field.kind()) {
            case "duration" -> (range.isEmpty() ? "" : range + ". ") + "Such as 45s, 30m, 1h30m or 7d.";
            case "list" -> (range.isEmpty() ? "" : range + " lines. ") + "One to a line.";
            case "text" -> range.isEmpty() ? "" : range + " characters.";
            case "message" ->
                field.choices().isEmpty()
                        ? ""
                        : field.choices().stream()
                                .map(place -> "{" + place + "}")
                                .collect(Collectors.joining(" ", "Is filled in: ", ""));
            default -> range.isEmpty() ? "" : range + ".";
        };
    }

    private static String amount(FieldView field, long bound) {
        return field.kind().equals("duration") ? Durations.format(Duration.ofMillis(bound)) : Long.toString(bound);
    }
}
