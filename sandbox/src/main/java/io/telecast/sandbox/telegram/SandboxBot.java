package io.telecast.sandbox.telegram;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Membership;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.UpdateSink;
import io.telecast.sandbox.world.BotInbox;
import io.telecast.sandbox.world.BotReading;
import io.telecast.sandbox.world.BotWriting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One bot's control plane. */
final class SandboxBot implements Bot {

    private final BotIdentity identity;
    private final Line line;
    private final BotWriting writing;
    private final BotReading reading;
    private final BotInbox inbox;
    private final UpdatePump pump;
    private final Runnable onClose;

    SandboxBot(
            BotIdentity identity,
            Line line,
            BotWriting writing,
            BotReading reading,
            BotInbox inbox,
            UpdatePump pump,
            Runnable onClose) {
        this.identity = identity;
        this.line = line;
        this.writing = writing;
        this.reading = reading;
        this.inbox = inbox;
        this.pump = pump;
        this.onClose = onClose;
    }

    @Override
    public BotIdentity self() {
        return identity;
    }

    @Override
    public void start(UpdateSink sink) {
        line.requireOpen();
        pump.start(sink);
    }

    @Override
    public Message send(long chatId, OutgoingMessage message) {
        return line.call(() -> writing.send(chatId, message));
    }

    @Override
    public Message copy(CopyRequest request) {
        return line.call(() -> writing.copy(request));
    }

    @Override
    public Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        return line.call(() -> writing.copyAll(fromChatId, messageIds, toChatId));
    }

    @Override
    public Message edit(MessageRef message, OutgoingMessage content) {
        return line.call(() -> writing.edit(message, content));
    }

    @Override
    public Message editKeyboard(MessageRef message, Keyboard keyboard) {
        return line.call(() -> writing.editKeyboard(message, keyboard));
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        return line.call(() -> reading.delete(chatId, messageIds));
    }

    @Override
    public Map<Long, Message> messages(long chatId, Collection<Long> messageIds) {
        return line.call(() -> reading.messages(chatId, messageIds));
    }

    @Override
    public Chat chat(long chatId) {
        return line.call(() -> reading.chat(chatId));
    }

    @Override
    public Chat chat(String username) {
        return line.call(() -> reading.chat(username));
    }

    @Override
    public Membership member(long chatId, long userId) {
        return line.call(() -> reading.member(chatId, userId));
    }

    @Override
    public void pin(MessageRef message, boolean silent) {
        line.run(() -> reading.pin(message, silent));
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {
        line.run(() -> inbox.answer(pressId, text, alert));
    }

    @Override
    public void setMenu(MenuScope scope, List<MenuEntry> entries) {
        long user = scope instanceof MenuScope.OneUser(long id) ? id : 0;
        line.run(() -> inbox.setMenu(user, entries));
    }

    @Override
    public void promote(long chatId, long botId) {
        line.run(() -> reading.promote(chatId, botId));
    }

    @Override
    public void close() {
        line.close();
        pump.close();
        onClose.run();
    }

    @Override
    public String toString() {
        return "Sandbox bot " + identity.id();
    }
}
