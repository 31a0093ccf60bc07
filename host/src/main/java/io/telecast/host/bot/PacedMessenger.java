package io.telecast.host.bot;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Membership;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A bot that keeps Telegram's limits: 30 messages a second over all chats, about one a second for one chat. Floods of up
 * to {@link #PATIENCE} are waited out; longer ones are thrown.
 */
public final class PacedMessenger implements Messenger {

    /** The longest flood wait that a caller is made to sit through. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int ATTEMPTS = 5;

    private final Bot bot;
    private final Bucket overall = Bucket.builder()
            .addLimit(limit -> limit.capacity(30).refillGreedy(30, Duration.ofSeconds(1)))
            .build();
    private final LoadingCache<Long, Bucket> chats = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(1))
            .build(chat -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(5).refillGreedy(1, Duration.ofSeconds(1)))
                    .build());

    public PacedMessenger(Bot bot) {
        this.bot = bot;
    }

    @Override
    public BotIdentity self() {
        return bot.self();
    }

    @Override
    public Message send(long chatId, OutgoingMessage message) {
        return sending(chatId, () -> bot.send(chatId, message));
    }

    @Override
    public Message copy(CopyRequest request) {
        return sending(request.chatId(), () -> bot.copy(request));
    }

    @Override
    public Message edit(MessageRef message, OutgoingMessage content) {
        return patiently(() -> bot.edit(message, content));
    }

    @Override
    public Message editKeyboard(MessageRef message, Keyboard keyboard) {
        return patiently(() -> bot.editKeyboard(message, keyboard));
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        return patiently(() -> bot.delete(chatId, messageIds));
    }

    @Override
    public Map<Long, Message> messages(long chatId, Collection<Long> messageIds) {
        return patiently(() -> bot.messages(chatId, messageIds));
    }

    @Override
    public Chat chat(long chatId) {
        return patiently(() -> bot.chat(chatId));
    }

    @Override
    public Chat chat(String username) {
        return patiently(() -> bot.chat(username));
    }

    @Override
    public Membership member(long chatId, long userId) {
        return patiently(() -> bot.member(chatId, userId));
    }

    @Override
    public void pin(MessageRef message, boolean silent) {
        patiently(() -> {
            bot.pin(message, silent);
            return message;
        });
    }

    private <T> T sending(long chatId, Supplier<T> request) {
        try {
            // A private chat is one person; channels and groups share the same limit per chat.
            chats.get(chatId).asBlocking().consume(1);
            overall.asBlocking().consume(1);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        return patiently(request);
    }

    private static <T> T patiently(Supplier<T> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (BotException.FloodWait flood) {
                if (attempt == ATTEMPTS || flood.retryAfter().compareTo(PATIENCE) > 0) {
                    throw flood;
                }
                pause(flood.retryAfter());
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static BotException.Interrupted interrupted() {
        Thread.currentThread().interrupt();
        return new BotException.Interrupted();
    }

    @Override
    public Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public Messenger bulk() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
