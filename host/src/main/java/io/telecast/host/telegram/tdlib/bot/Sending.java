package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.tdlib.api.Markup;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.client.TdException;
import io.telecast.host.telegram.tdlib.convert.KeyboardConverter;
import io.telecast.host.telegram.tdlib.convert.MessageConverter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Sends new messages. */
final class Sending {

    private final Line line;
    private final Places places;
    private final Formatting formatting;
    private final Uploads uploads;
    private final Outbox outbox;
    private final MessageConverter messages;

    Sending(
            Line line,
            Places places,
            Formatting formatting,
            Uploads uploads,
            Outbox outbox,
            MessageConverter messages) {
        this.line = line;
        this.places = places;
        this.formatting = formatting;
        this.uploads = uploads;
        this.outbox = outbox;
        this.messages = messages;
    }

    Message send(long chatId, OutgoingMessage message) {
        Markup.FormattedText text = formatting.parse(message.body().text());
        places.requireForWriting(chatId);
        return read(
                switch (message.body()) {
                    case OutgoingMessage.Text ignored -> send(chatId, message, text(text, message));
                    case OutgoingMessage.Document document ->
                        uploads.with(document, text, content -> send(chatId, message, content));
                });
    }

    static Messages.InputMessageText text(Markup.FormattedText text, OutgoingMessage message) {
        return new Messages.InputMessageText(text, new Messages.LinkPreviewOptions(!message.preview()));
    }

    private JsonNode send(long chatId, OutgoingMessage message, Messages.InputMessageContent content) {
        try {
            return sent(new Messages.SendMessage(
                    chatId,
                    message.replyTo().flatMap(number -> replyTo(chatId, number)),
                    new Messages.MessageSendOptions(message.silent(), message.protect()),
                    KeyboardConverter.write(message.keyboard()),
                    content));
        } catch (TdException e) {
            throw line.meaning(e);
        }
    }

    /** Sends and waits; answers the message with its real id. */
    JsonNode sent(Messages.SendMessage request) {
        return outbox.sent(line.raw(request));
    }

    /** A message that is gone is answered without naming it. */
    private Optional<Messages.InputMessageReplyToMessage> replyTo(long chatId, long number) {
        if (!MessageIds.possible(number)) {
            return Optional.empty();
        }
        long id = MessageIds.ofServer(number);
        return line.ask(new Messages.GetMessage(chatId, id)).map(found -> new Messages.InputMessageReplyToMessage(id));
    }

    Message read(JsonNode sent) {
        return messages.read(sent)
                .orElseThrow(
                        () -> new BotException.Unavailable(
                                "Telegram took the message and answered what cannot be read. Is this TDLib newer than Telecast?"));
    }
}
