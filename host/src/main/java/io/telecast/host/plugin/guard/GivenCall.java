package io.telecast.host.plugin.guard;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import java.util.List;
import java.util.Optional;

/** A call whose bot acts in the caller's chats only. */
record GivenCall(CommandCall call, Messenger bot) implements CommandCall {

    @Override
    public Message message() {
        return call.message();
    }

    @Override
    public User user() {
        return call.user();
    }

    @Override
    public boolean byAdmin() {
        return call.byAdmin();
    }

    @Override
    public List<String> arguments() {
        return call.arguments();
    }

    @Override
    public Optional<Message> repliedTo() {
        return call.repliedTo();
    }

    @Override
    public Message reply(OutgoingMessage answer) {
        return call.reply(answer);
    }
}
