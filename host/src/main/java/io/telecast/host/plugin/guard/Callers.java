package io.telecast.host.plugin.guard;

import io.telecast.api.bot.Messenger;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;
import io.telecast.host.plugin.capability.Use;
import java.util.List;
import java.util.Set;

/**
 * Keeps a plugin that has not declared {@link Capability#BOTS} to the chats of those who call it. Such a plugin gets bots
 * that write and read there only, and can hand back to the host only calls that it got from it: one that it has made up
 * could be anybody's.
 */
final class Callers {

    private final Guard guard;
    private final boolean anywhere;

    Callers(Guard guard) {
        this.guard = guard;
        this.anywhere = guard.allows(Use.of(Capability.BOTS));
    }

    /** A bot that nobody has called: it tells who it is. */
    Messenger bot(Messenger bot) {
        return anywhere ? bot : new ChatMessenger(bot, Set.of(), guard);
    }

    CommandCall given(CommandCall call) {
        long chat = call.message().chat().id();
        return anywhere ? call : new GivenCall(call, limited(call.bot(), chat, call.user()));
    }

    private Messenger limited(Messenger bot, long chatId, User user) {
        // in a private chat the two are the same
        return new ChatMessenger(bot, Set.copyOf(List.of(chatId, user.id())), guard);
    }

    CommandHandler given(CommandHandler handler) {
        return anywhere ? handler : call -> handler.handle(given(call));
    }

    ButtonPress given(ButtonPress press) {
        long chat = press.message().chatId();
        return anywhere ? press : new GivenPress(press, limited(press.bot(), chat, press.user()));
    }

    /** What the host had given. */
    CommandCall back(CommandCall call) {
        if (call instanceof GivenCall given) {
            return given.call();
        }
        guard.require(Capability.BOTS);
        return call;
    }

    /** What the host had given. */
    ButtonPress back(ButtonPress press) {
        if (press instanceof GivenPress given) {
            return given.press();
        }
        guard.require(Capability.BOTS);
        return press;
    }

    /** The bot of the host's that can read these messages, which the plugin may read. */
    Messenger back(Messenger bot, List<Message> messages) {
        if (bot instanceof ChatMessenger limited) {
            messages.forEach(message -> limited.require(message.ref().chatId()));
            return limited.bot();
        }
        guard.require(Capability.BOTS);
        return bot;
    }
}
