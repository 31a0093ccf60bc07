package io.telecast.host.plugin;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import java.util.List;
import java.util.Optional;

/** A command that somebody sent, and all that was answered. */
record Said(Messenger bot, Message message, User user, List<String> arguments, List<OutgoingMessage> answers)
        implements CommandCall {

    /** The text of everything that was answered, with its markup. */
    String heard() {
        var text = new StringBuilder();
        answers.forEach(answer -> text.append(answer.body().text().markup()).append('\n'));
        return text.toString();
    }

    @Override
    public boolean byAdmin() {
        return true;
    }

    @Override
    public Optional<Message> repliedTo() {
        return Optional.empty();
    }

    @Override
    public Message reply(OutgoingMessage answer) {
        answers.add(answer);
        return message;
    }
}
