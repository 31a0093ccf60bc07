package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Message;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Markup;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.client.TdException;
import io.telecast.host.telegram.tdlib.convert.Contents;
import io.telecast.host.telegram.tdlib.convert.KeyboardConverter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Sends copies of single messages. A plain copy is made by the server; one with another caption or with buttons is sent as
 * a new message with the old file, which needs a file reference that is still good.
 */
final class Copying {

    private final Line line;
    private final Places places;
    private final Formatting formatting;
    private final Reading reading;
    private final Sending sending;
    private final Outbox outbox;

    Copying(Line line, Places places, Formatting formatting, Reading reading, Sending sending, Outbox outbox) {
        this.line = line;
        this.places = places;
        this.formatting = formatting;
        this.reading = reading;
        this.sending = sending;
        this.outbox = outbox;
    }

    Message copy(CopyRequest request) {
        Optional<Markup.FormattedText> caption = request.caption().map(formatting::parse);
        JsonNode source = reading.one(request.source());
        if (Contents.isService(source.path("content"))) {
            throw new BotException.BadRequest("A service message cannot be copied.");
        }
        if (Contents.isText(source.path("content"))) {
            caption = Optional.empty();
        }
        places.requireForWriting(request.chatId());
        try {
            return sending.read(copy(request, caption));
        } catch (TdException e) {
            throw line.meaning(e);
        }
    }

    private JsonNode copy(CopyRequest request, Optional<Markup.FormattedText> caption) {
        var options = new Messages.MessageSendOptions(request.silent(), request.protect());
        long from = request.source().chatId();
        long id = MessageIds.ofServer(request.source().messageId());
        var keyboard = KeyboardConverter.write(request.keyboard());
        try {
            return sending.sent(new Messages.SendMessage(
                    request.chatId(),
                    Optional.empty(),
                    options,
                    keyboard,
                    new Messages.InputMessageForwarded(
                            from, id, new Messages.MessageCopyOptions(true, caption.isPresent(), caption))));
        } catch (TdException e) {
            if (!Refusals.isStaleFile(e)) {
                throw e;
            }
            return changed(copyByServer(request.chatId(), from, id, options), caption, keyboard);
        }
    }

    /** The server knows its files without a reference. */
    private JsonNode copyByServer(long to, long from, long id, Messages.MessageSendOptions options) {
        JsonNode made = line.raw(new Messages.ForwardMessages(to, from, List.of(id), options, true, false));
        return outbox.sent(made.path("messages").path(0));
    }

    private JsonNode changed(
            JsonNode copy,
            Optional<Markup.FormattedText> caption,
            Optional<Markup.ReplyMarkupInlineKeyboard> keyboard) {
        long chatId = Fields.number(copy, "chat_id");
        long id = Fields.number(copy, "id");
        return caption.isPresent()
                ? line.raw(new Messages.EditMessageCaption(chatId, id, keyboard, caption.get()))
                : line.raw(new Messages.EditMessageReplyMarkup(chatId, id, keyboard));
    }
}
