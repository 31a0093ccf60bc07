package io.telecast.host.bot;

import io.telecast.api.bot.Messenger;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pressed button as if its user had written to the bot: answers come into the chat, as replies to nothing.
 *
 * @param message the pressed one
 */
record PressCall(ButtonPress press, Message message, String requestId) implements CommandCall, Requested {

    private static final int MAX_ID = 64;

    /**
     * Reads the pressed message.
     *
     * @param now for a message that is gone, and for a press that has no name
     */
    static PressCall of(ButtonPress press, Instant now) {
        MessageRef ref = press.message();
        Message read =
                press.bot().messages(ref.chatId(), List.of(ref.messageId())).get(ref.messageId());
        Message message = read == null ? gone(press, now) : read;
        String id = press instanceof Press known ? known.id() : Long.toString(now.toEpochMilli());
        String named = id.length() <= MAX_ID ? id : Integer.toHexString(id.hashCode()) + now.toEpochMilli();
        return new PressCall(press, message, "press:" + named);
    }

    private static Message gone(ButtonPress press, Instant now) {
        User user = press.user();
        var chat = new Chat(press.message().chatId(), Chat.Kind.PRIVATE, user.displayName(), user.username());
        return Message.builder(press.message(), chat, now).build();
    }

    @Override
    public Messenger bot() {
        return press.bot();
    }

    @Override
    public User user() {
        return press.user();
    }

    @Override
    public boolean byAdmin() {
        return press.byAdmin();
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public Optional<Message> repliedTo() {
        return message.replyTo()
                .map(ref ->
                        bot().messages(ref.chatId(), List.of(ref.messageId())).get(ref.messageId()));
    }

    @Override
    public Message reply(OutgoingMessage answer) {
        return bot().send(press.message().chatId(), answer);
    }
}
