package io.telecast.host.bot;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import java.util.List;
import java.util.Optional;

/** A message that somebody wrote to a bot, with what its handler needs. */
record Call(Messenger bot, Message message, User user, boolean byAdmin, List<String> arguments) implements CommandCall {

    Call withArguments(List<String> others) {
        return new Call(bot, message, user, byAdmin, List.copyOf(others));
    }

    @Override
    public Optional<Message> repliedTo() {
        return message.replyTo().flatMap(this::read);
    }

    private Optional<Message> read(MessageRef ref) {
        return Optional.ofNullable(
                bot.messages(ref.chatId(), List.of(ref.messageId())).get(ref.messageId()));
    }

    @Override
    public Message reply(OutgoingMessage answer) {
        return bot.send(message.ref().chatId(), answer.inReplyTo(message.ref().messageId()));
    }
}
