package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bot that counts what it is told to send, and refuses as it is told to. */
final class LimitedBot extends FakeBot {

    /** Chats whose next message meets a flood. */
    final Map<Long, Duration> floods = new ConcurrentHashMap<>();

    final Map<Long, BotException.RecipientGone.Reason> gone = new ConcurrentHashMap<>();
    final List<Long> deleted = new CopyOnWriteArrayList<>();
    final List<Collection<Long>> copied = new CopyOnWriteArrayList<>();

    synchronized int sent() {
        return said.size();
    }

    @Override
    public Message send(long chatId, OutgoingMessage message) {
        Duration flood = floods.remove(chatId);
        if (flood != null) {
            throw new BotException.FloodWait(flood);
        }
        BotException.RecipientGone.Reason reason = gone.get(chatId);
        if (reason != null) {
            throw new BotException.RecipientGone(reason);
        }
        return super.send(chatId, message);
    }

    @Override
    public Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        copied.add(messageIds);
        return Map.of(messageIds.iterator().next(), keep(toChatId, "", Keyboard.NONE));
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        deleted.addAll(messageIds);
        return Set.copyOf(messageIds);
    }
}
