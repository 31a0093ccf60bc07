package io.telecast.host.admin.chat;

import io.telecast.api.chat.Html;
import io.telecast.host.plugin.settings.FieldView;
import io.telecast.host.text.Texts;
import java.util.Map;

/** Settings as people read them in a chat. No value of a secret is ever in it. */
final class SettingsText {

    private static final int MAX_VALUE = 600;
    private static final int MAX_HELP = 600;
    private static final int MAX_NAME = 200;

    private final Texts texts;

    SettingsText(Texts texts) {
        this.texts = texts;
    }

    /** A setting with its value, its meaning and how it is changed. */
    Html field(String plugin, FieldView field) {
        String hint = field.kind().equals("boolean")
                ? "true or false"
                : field.choices().isEmpty() ? "" : String.join(", ", field.choices());
        return texts.render(
                "settings.field",
                Map.of(
                        "title", shortened(field.title(), MAX_NAME),
                        "name", shortened(field.name(), MAX_NAME),
                        "value", value(field),
                        "source", source(field),
                        "help", lines(shortened(field.help(), MAX_HELP)),
                        "choices", lines(shortened(hint, MAX_NAME)),
                        "change", "/settings " + plugin + " " + shortened(field.name(), MAX_NAME) + "="));
    }

    /** What a setting is now, with quotes or in words. */
    Html value(FieldView field) {
        boolean empty = field.value().stream().allMatch(String::isEmpty);
        if (field.secret()) {
            return texts.render(empty ? "settings.not_set" : "settings.is_set");
        }
        return empty
                ? texts.render("settings.empty")
                : Html.format("<code>{}</code>", shortened(String.join(", ", field.value()), MAX_VALUE));
    }

    String source(FieldView field) {
        return texts.plain(
                switch (field.source()) {
                    case DEFAULT -> "settings.from_default";
                    case CONFIGURATION -> "settings.from_configuration";
                    case OPERATOR -> "settings.from_operator";
                    case OPERATOR_FOR_BOT -> "settings.from_bot";
                },
                Map.of());
    }

    static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }

    private static String lines(String text) {
        return text.isEmpty() ? "" : "\n" + text;
    }
}
