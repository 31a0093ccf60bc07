package io.telecast.host.telegram.tdlib.api;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Formatted text and buttons. */
public final class Markup {

    private Markup() {}

    /** A text; the entities are passed on as TDLib made them. */
    public record FormattedText(String text, JsonNode entities) implements TdObject {}

    /** Answered at once and without a client: a {@code formattedText}. */
    public record ParseTextEntities(String text, TextParseModeHtml parseMode) implements TdFunction {}

    public record TextParseModeHtml() implements TdObject {
        @Override
        public String objectType() {
            return "textParseModeHTML";
        }
    }

    public record ReplyMarkupInlineKeyboard(List<List<InlineKeyboardButton>> rows) implements TdObject {}

    /** @param type what a press does */
    public record InlineKeyboardButton(String text, InlineKeyboardButtonType type) implements TdObject {}

    public sealed interface InlineKeyboardButtonType extends TdObject {}

    public record InlineKeyboardButtonTypeUrl(String url) implements InlineKeyboardButtonType {}

    /** @param data up to 64 bytes */
    public record InlineKeyboardButtonTypeCallback(byte[] data) implements InlineKeyboardButtonType {}
}
