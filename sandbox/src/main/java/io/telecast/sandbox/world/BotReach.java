package io.telecast.sandbox.world;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import java.util.Optional;

/** What one bot may see and where it may write. Used inside the world's lock. */
final class BotReach {

    private final State state;
    private final long bot;

    BotReach(State state, long bot) {
        this.state = state;
        this.bot = bot;
    }

    /** The conversation behind a chat id that the bot takes part in. */
    ChatKey see(long chatId) {
        if (chatId > 0) {
            if (!state.relations.tie(chatId, bot).started()) {
                throw new BotException.NotFound(
                        "Chat " + chatId + " not found: no user with this id has started the bot.");
            }
            return ChatKey.direct(bot, chatId);
        }
        Optional<Channel> channel = state.directory.channel(chatId);
        if (channel.isPresent() && state.directory.rank(chatId, bot).isMember()) {
            return ChatKey.channel(chatId);
        }
        if (channel.isPresent() && !channel.get().username().isEmpty()) {
            throw new BotException.Forbidden("The bot is not a member of @"
                    + channel.get().username() + ". Make it an administrator of the channel.");
        }
        throw new BotException.NotFound("Chat " + chatId
                + " not found: there is none, or the bot is not in it. Make the bot an administrator of the channel.");
    }

    /** The conversation, if the bot may send there. */
    ChatKey writeTo(long chatId) {
        if (chatId <= 0) {
            ChatKey chat = see(chatId);
            requireAdmin(chat, "post in");
            return chat;
        }
        if (state.directory.bot(chatId).isPresent()) {
            throw new BotException.Forbidden("Bots cannot write to bots.");
        }
        Person person = state.directory
                .person(chatId)
                .orElseThrow(() -> new BotException.NotFound("Chat " + chatId + " not found: there is no such user."));
        var tie = state.relations.tie(chatId, bot);
        if (person.deactivated()) {
            throw new RecipientGone(RecipientGone.Reason.DEACTIVATED);
        }
        if (tie.blocked()) {
            throw new RecipientGone(RecipientGone.Reason.BLOCKED);
        }
        if (!tie.started()) {
            throw new RecipientGone(RecipientGone.Reason.NEVER_STARTED);
        }
        return ChatKey.direct(bot, chatId);
    }

    void requireAdmin(ChatKey chat, String action) {
        if (chat.isChannel() && !state.directory.rank(chat.box(), bot).isAdmin()) {
            throw new BotException.Forbidden("The bot needs to be an administrator of "
                    + state.directory.displayName(chat.box()) + " to " + action + " it.");
        }
    }

    /** A message that the bot can read. */
    StoredMessage message(ChatKey chat, long id) {
        return state.boxes
                .find(chat, id)
                .orElseThrow(() -> new BotException.NotFound(
                        "Message " + id + " of chat " + chat.forBot() + " not found: it was deleted or never sent."));
    }

    /** A message that the bot wrote itself. */
    StoredMessage own(ChatKey chat, long id) {
        StoredMessage message = message(chat, id);
        if (message.author() != bot || message.service()) {
            throw new BotException.Forbidden("Message " + id + " of chat " + chat.forBot()
                    + " is not the bot's own, so the bot cannot edit it.");
        }
        return message;
    }

    Chat chat(ChatKey key) {
        if (key.isChannel()) {
            return state.directory.channel(key.box()).orElseThrow().chat();
        }
        Person person = state.directory.person(key.peer()).orElseThrow();
        return new Chat(person.id(), Chat.Kind.PRIVATE, person.user().displayName(), person.username());
    }

    /** The message as the bot is told of it. */
    Message view(ChatKey key, StoredMessage stored) {
        var message = Message.builder(new MessageRef(key.forBot(), stored.id()), chat(key), stored.date())
                .text(stored.text())
                .keyboard(Key.keyboard(stored.keys()));
        if (!key.isChannel()) {
            state.directory
                    .person(stored.author())
                    .map(Person::user)
                    .or(() -> state.directory.bot(stored.author()).map(BotAccount::user))
                    .ifPresent(message::sender);
        }
        if (stored.hasFile()) {
            state.files.find(stored.file()).map(FileEntry::media).ifPresent(message::media);
        }
        if (stored.replyTo() != 0) {
            message.replyTo(new MessageRef(key.forBot(), stored.replyTo()));
        }
        stored.origin()
                .filter(origin -> origin.chat() != 0)
                .ifPresent(origin -> message.forwardedFrom(new MessageRef(origin.chat(), origin.message())));
        return stored.service() ? message.service().build() : message.build();
    }
}
