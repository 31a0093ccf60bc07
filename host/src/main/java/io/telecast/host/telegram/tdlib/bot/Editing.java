package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Markup;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.api.TdFunction;
import io.telecast.host.telegram.tdlib.client.TdException;
import io.telecast.host.telegram.tdlib.convert.Contents;
import io.telecast.host.telegram.tdlib.convert.KeyboardConverter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Changes messages that the bot sent. TDLib has to have them in memory, so each is read first. */
final class Editing {

    private final Line line;
    private final Formatting formatting;
    private final Uploads uploads;
    private final Reading reading;
    private final Sending sending;

    Editing(Line line, Formatting formatting, Uploads uploads, Reading reading, Sending sending) {
        this.line = line;
        this.formatting = formatting;
        this.uploads = uploads;
        this.reading = reading;
        this.sending = sending;
    }

    Message edit(MessageRef ref, OutgoingMessage content) {
        Markup.FormattedText text = formatting.parse(content.body().text());
        JsonNode old = own(ref);
        var keyboard = KeyboardConverter.write(content.keyboard());
        long chatId = ref.chatId();
        long id = MessageIds.ofServer(ref.messageId());
        boolean wasText = Contents.isText(old.path("content"));
        return sending.read(
                switch (content.body()) {
                    case OutgoingMessage.Text ignored
                    when wasText ->
                        change(old, new Messages.EditMessageText(chatId, id, keyboard, Sending.text(text, content)));
                    case OutgoingMessage.Text ignored ->
                        change(old, new Messages.EditMessageCaption(chatId, id, keyboard, text));
                    case OutgoingMessage.Document document ->
                        document(old, document, text, new MessageRef(chatId, id), keyboard);
                });
    }

    private JsonNode document(
            JsonNode old,
            OutgoingMessage.Document document,
            Markup.FormattedText caption,
            MessageRef id,
            Optional<Markup.ReplyMarkupInlineKeyboard> keyboard) {
        if (Contents.isText(old.path("content"))) {
            throw new BotException.BadRequest("A text message cannot become a document. Send a new message.");
        }
        return uploads.with(
                document,
                caption,
                content -> change(old, new Messages.EditMessageMedia(id.chatId(), id.messageId(), keyboard, content)));
    }

    Message editKeyboard(MessageRef ref, Keyboard keyboard) {
        JsonNode old = own(ref);
        return sending.read(change(
                old,
                new Messages.EditMessageReplyMarkup(
                        ref.chatId(), MessageIds.ofServer(ref.messageId()), KeyboardConverter.write(keyboard))));
    }

    private JsonNode own(MessageRef ref) {
        JsonNode message = reading.one(ref);
        if (!Fields.flag(message, "is_outgoing") || Contents.isService(message.path("content"))) {
            throw new BotException.Forbidden("Message " + ref.messageId() + " of chat " + ref.chatId()
                    + " is not the bot's own, so the bot cannot edit it.");
        }
        return message;
    }

    /** Answers the message as it is then; one that was so before is no error. */
    private JsonNode change(JsonNode old, TdFunction edit) {
        try {
            return line.raw(edit);
        } catch (TdException e) {
            if (Refusals.isUnchanged(e)) {
                return old;
            }
            throw line.meaning(e);
        }
    }
}
