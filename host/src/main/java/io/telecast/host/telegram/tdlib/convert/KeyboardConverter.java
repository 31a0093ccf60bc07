package io.telecast.host.telegram.tdlib.convert;

import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Markup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Inline keyboards. */
public final class KeyboardConverter {

    private KeyboardConverter() {}

    /** What to send; empty for no buttons. */
    public static Optional<Markup.ReplyMarkupInlineKeyboard> write(Keyboard keyboard) {
        if (keyboard.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Markup.ReplyMarkupInlineKeyboard(keyboard.rows().stream()
                .map(row -> row.stream().map(KeyboardConverter::write).toList())
                .toList()));
    }

    private static Markup.InlineKeyboardButton write(Button button) {
        return new Markup.InlineKeyboardButton(
                button.label(),
                switch (button) {
                    case Button.Url(String ignored, String url) -> new Markup.InlineKeyboardButtonTypeUrl(url);
                    case Button.Callback(String ignored, String data) ->
                        new Markup.InlineKeyboardButtonTypeCallback(data.getBytes(StandardCharsets.UTF_8));
                });
    }

    /** The buttons of a {@code replyMarkupInlineKeyboard} that are known here. */
    public static Keyboard read(JsonNode markup) {
        var rows = new ArrayList<List<Button>>();
        for (JsonNode row : markup.path("rows")) {
            var buttons = new ArrayList<Button>();
            row.forEach(button -> button(button).ifPresent(buttons::add));
            rows.add(buttons);
        }
        return new Keyboard(rows);
    }

    private static Optional<Button> button(JsonNode button) {
        String label = Fields.text(button, "text");
        JsonNode type = button.path("type");
        return switch (Fields.type(type)) {
            case "inlineKeyboardButtonTypeUrl" -> Optional.of(new Button.Url(label, Fields.text(type, "url")));
            case "inlineKeyboardButtonTypeCallback" -> data(type).map(data -> new Button.Callback(label, data));
            default -> Optional.empty();
        };
    }

    /** The {@code data} of a button or press, if it is text that a button can carry. */
    public static Optional<String> data(JsonNode holder) {
        try {
            byte[] bytes = Base64.getDecoder().decode(Fields.text(holder, "data"));
            String text = new String(bytes, StandardCharsets.UTF_8);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            return length == 0 || length > Button.Callback.MAX_DATA ? Optional.empty() : Optional.of(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
