package io.telecast.host.telegram.tdlib.convert;

import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** Messages that the server has numbered. */
public final class MessageConverter {

    private final KnownChats chats;
    private final LongFunction<User> users;

    /** @param users finds somebody by id; may block, never fails */
    public MessageConverter(KnownChats chats, LongFunction<User> users) {
        this.chats = chats;
        this.users = users;
    }

    /** Reads a {@code message}; empty if that is none, or one that is not sent yet. */
    public Optional<Message> read(JsonNode message) {
        long chatId = Fields.number(message, "chat_id");
        long number = MessageIds.toServer(Fields.number(message, "id"));
        if (chatId == 0 || number == 0 || message.path("sending_state").isObject()) {
            return Optional.empty();
        }
        JsonNode content = message.path("content");
        var built = Message.builder(
                        new MessageRef(chatId, number),
                        chats.chat(chatId),
                        Instant.ofEpochSecond(Math.clamp(Fields.number(message, "date"), 0, Integer.MAX_VALUE)))
                .text(Contents.text(content))
                .keyboard(KeyboardConverter.read(message.path("reply_markup")));
        sender(message).ifPresent(built::sender);
        MediaConverter.read(content).ifPresent(built::media);
        replyTo(message.path("reply_to"), chatId).ifPresent(built::replyTo);
        post(message.path("forward_info").path("origin")).ifPresent(built::forwardedFrom);
        return Optional.of(Contents.isService(content) ? built.service().build() : built.build());
    }

    private Optional<User> sender(JsonNode message) {
        long id = Fields.number(message.path("sender_id"), "user_id");
        return id > 0 ? Optional.of(users.apply(id)) : Optional.empty();
    }

    private static Optional<MessageRef> replyTo(JsonNode reply, long here) {
        long chatId = Fields.number(reply, "chat_id");
        return ref(chatId == 0 ? here : chatId, Fields.number(reply, "message_id"));
    }

    private static Optional<MessageRef> post(JsonNode origin) {
        return Fields.type(origin).equals("messageOriginChannel")
                ? ref(Fields.number(origin, "chat_id"), Fields.number(origin, "message_id"))
                : Optional.empty();
    }

    private static Optional<MessageRef> ref(long chatId, long messageId) {
        long number = MessageIds.toServer(messageId);
        return chatId == 0 || number == 0 ? Optional.empty() : Optional.of(new MessageRef(chatId, number));
    }
}
