package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
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
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** One bot over TDLib. Any thread may call; calls block and belong on virtual threads. */
public final class TdlibBot implements Bot {

    private final BotIdentity identity;
    private final Parts parts;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    TdlibBot(BotIdentity identity, Parts parts, Runnable onClose) {
        this.identity = identity;
        this.parts = parts;
        this.onClose = onClose;
    }

    @Override
    public BotIdentity self() {
        return identity;
    }

    @Override
    public void start(UpdateSink sink) {
        if (closed.get()) {
            throw new BotException.Unavailable("Bot " + identity.id() + " is closed.");
        }
        parts.inbox().start(sink);
    }

    @Override
    public Message send(long chatId, OutgoingMessage message) {
        return parts.sending().send(chatId, message);
    }

    @Override
    public Message copy(CopyRequest request) {
        return parts.copying().copy(request);
    }

    @Override
    public Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        return parts.bulkCopying().copyAll(fromChatId, messageIds, toChatId);
    }

    @Override
    public Message edit(MessageRef message, OutgoingMessage content) {
        return parts.editing().edit(message, content);
    }

    @Override
    public Message editKeyboard(MessageRef message, Keyboard keyboard) {
        return parts.editing().editKeyboard(message, keyboard);
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        return parts.deleting().delete(chatId, messageIds);
    }

    @Override
    public Map<Long, Message> messages(long chatId, Collection<Long> messageIds) {
        return parts.reading().messages(chatId, messageIds);
    }

    @Override
    public Chat chat(long chatId) {
        return parts.places().chat(chatId);
    }

    @Override
    public Chat chat(String username) {
        return parts.places().chat(username);
    }

    @Override
    public Membership member(long chatId, long userId) {
        return parts.places().member(chatId, userId);
    }

    @Override
    public void pin(MessageRef message, boolean silent) {
        parts.reading().one(message);
        parts.line()
                .call(new Messages.PinChatMessage(message.chatId(), MessageIds.ofServer(message.messageId()), silent));
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {
        parts.menus().answerPress(pressId, text, alert);
    }

    @Override
    public void setMenu(MenuScope scope, List<MenuEntry> entries) {
        parts.menus().set(scope, entries);
    }

    @Override
    public void promote(long chatId, long botId) {
        parts.places().promote(chatId, botId);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            parts.close();
        } finally {
            onClose.run();
        }
    }

    @Override
    public String toString() {
        return "TDLib bot " + identity.id();
    }
}
