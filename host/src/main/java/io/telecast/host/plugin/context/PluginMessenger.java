package io.telecast.host.plugin.context;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Membership;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A bot that a plugin can use until it has stopped. */
final class PluginMessenger implements Messenger {

    private final PluginScope scope;
    private final Messenger messenger;

    PluginMessenger(PluginScope scope, Messenger messenger) {
        this.scope = scope;
        this.messenger = messenger;
    }

    private Messenger messenger() {
        scope.check();
        return messenger;
    }

    /** On behalf of the plugin, also where it calls from a thread of its own making. */
    private <T> T act(Function<Messenger, T> request) {
        Messenger bot = messenger();
        return scope.owner().act(() -> request.apply(bot));
    }

    @Override
    public BotIdentity self() {
        return messenger().self();
    }

    @Override
    public Message send(long chatId, OutgoingMessage message) {
        return act(bot -> bot.send(chatId, message));
    }

    @Override
    public Message copy(CopyRequest request) {
        return act(bot -> bot.copy(request));
    }

    @Override
    public Message edit(MessageRef message, OutgoingMessage content) {
        return act(bot -> bot.edit(message, content));
    }

    @Override
    public Message editKeyboard(MessageRef message, Keyboard keyboard) {
        return act(bot -> bot.editKeyboard(message, keyboard));
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        return act(bot -> bot.delete(chatId, messageIds));
    }

    @Override
    public Map<Long, Message> messages(long chatId, Collection<Long> messageIds) {
        return act(bot -> bot.messages(chatId, messageIds));
    }

    @Override
    public Chat chat(long chatId) {
        return act(bot -> bot.chat(chatId));
    }

    @Override
    public Chat chat(String username) {
        return act(bot -> bot.chat(username));
    }

    @Override
    public Membership member(long chatId, long userId) {
        return act(bot -> bot.member(chatId, userId));
    }

    @Override
    public void pin(MessageRef message, boolean silent) {
        act(bot -> {
            bot.pin(message, silent);
            return message;
        });
    }

    @Override
    public Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        return act(bot -> bot.copyAll(fromChatId, messageIds, toChatId));
    }

    @Override
    public Messenger bulk() {
        return new PluginMessenger(scope, messenger().bulk());
    }

    @Override
    public Messenger impatient() {
        return new PluginMessenger(scope, messenger().impatient());
    }
}
