package io.telecast.host.plugin.guard;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Membership;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * A bot that acts in some chats only.
 *
 * @param chats by their ids
 */
record ChatMessenger(Messenger bot, Set<Long> chats, Guard guard) implements Messenger {

    void require(long chatId) {
        if (!chats.contains(chatId)) {
            guard.require(Capability.BOTS);
        }
    }

    private Messenger in(long chatId) {
        require(chatId);
        return bot;
    }

    private Messenger in(long oneId, long otherId) {
        require(oneId);
        return in(otherId);
    }

    @Override
    public BotIdentity self() {
        return bot.self();
    }

    @Override
    public Message send(long chatId, OutgoingMessage message) {
        return in(chatId).send(chatId, message);
    }

    @Override
    public Message copy(CopyRequest request) {
        return in(request.source().chatId(), request.chatId()).copy(request);
    }

    @Override
    public Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        return in(fromChatId, toChatId).copyAll(fromChatId, messageIds, toChatId);
    }

    @Override
    public Message edit(MessageRef message, OutgoingMessage content) {
        return in(message.chatId()).edit(message, content);
    }

    @Override
    public Message editKeyboard(MessageRef message, Keyboard keyboard) {
        return in(message.chatId()).editKeyboard(message, keyboard);
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        return in(chatId).delete(chatId, messageIds);
    }

    @Override
    public Map<Long, Message> messages(long chatId, Collection<Long> messageIds) {
        return in(chatId).messages(chatId, messageIds);
    }

    @Override
    public Chat chat(long chatId) {
        return in(chatId).chat(chatId);
    }

    @Override
    public Chat chat(String username) {
        guard.require(Capability.BOTS);
        return bot.chat(username);
    }

    @Override
    public Membership member(long chatId, long userId) {
        return in(chatId).member(chatId, userId);
    }

    @Override
    public void pin(MessageRef message, boolean silent) {
        in(message.chatId()).pin(message, silent);
    }

    @Override
    public Messenger bulk() {
        return new ChatMessenger(bot.bulk(), chats, guard);
    }

    @Override
    public Messenger impatient() {
        return new ChatMessenger(bot.impatient(), chats, guard);
    }

    @Override
    public String toString() {
        return "ChatMessenger[" + chats + "]";
    }
}
