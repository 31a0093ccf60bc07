package io.telecast.host.bot;

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
import io.telecast.api.storage.StorageException;
import io.telecast.host.telegram.Bot;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot that keeps Telegram's limits. Floods of up to {@link #PATIENCE} are waited out by the call that met them, and by no
 * other; longer ones are thrown.
 */
public final class PacedMessenger implements Messenger {

    /** The longest flood wait that a caller is made to sit through. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(PacedMessenger.class);
    private static final int ATTEMPTS = 5;
    private static final int MAX_COPIES = 100;

    private final Bot bot;
    private final Pace pace;
    private final LongConsumer gone;
    private final boolean canWait;
    private final int attempts;

    /**
     * Puts a pace before a bot.
     *
     * @param gone told of each user who has blocked the bot or is deleted, when Telegram says so
     */
    PacedMessenger(Bot bot, Pace pace, LongConsumer gone) {
        this(bot, pace, gone, false, ATTEMPTS);
    }

    private PacedMessenger(Bot bot, Pace pace, LongConsumer gone, boolean canWait, int attempts) {
        this.bot = bot;
        this.pace = pace;
        this.gone = gone;
        this.canWait = canWait;
        this.attempts = attempts;
    }

    @Override
    public Messenger bulk() {
        return new PacedMessenger(bot, pace, gone, true, attempts);
    }

    @Override
    public Messenger impatient() {
        return new PacedMessenger(bot, pace, gone, canWait, 1);
    }

    @Override
    public BotIdentity self() {
        return bot.self();
    }

    @Override
    public Message send(long chatId, OutgoingMessage message) {
        return sending(chatId, 1, () -> bot.send(chatId, message));
    }

    @Override
    public Message copy(CopyRequest request) {
        return sending(request.chatId(), 1, () -> bot.copy(request));
    }

    @Override
    public Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        List<Long> ascending = messageIds.stream().sorted().distinct().toList();
        if (ascending.size() > MAX_COPIES) {
            throw new BotException.BadRequest(
                    "One request copies at most " + MAX_COPIES + " messages, not " + ascending.size() + ".");
        }
        return ascending.isEmpty()
                ? Map.of()
                : sending(toChatId, ascending.size(), () -> bot.copyAll(fromChatId, ascending, toChatId));
    }

    @Override
    public Message edit(MessageRef message, OutgoingMessage content) {
        return changing(() -> bot.edit(message, content));
    }

    @Override
    public Message editKeyboard(MessageRef message, Keyboard keyboard) {
        return changing(() -> bot.editKeyboard(message, keyboard));
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        return changing(() -> bot.delete(chatId, messageIds));
    }

    @Override
    public Map<Long, Message> messages(long chatId, Collection<Long> messageIds) {
        return asking(() -> bot.messages(chatId, messageIds));
    }

    @Override
    public Chat chat(long chatId) {
        return asking(() -> bot.chat(chatId));
    }

    @Override
    public Chat chat(String username) {
        return asking(() -> bot.chat(username));
    }

    @Override
    public Membership member(long chatId, long userId) {
        return asking(() -> bot.member(chatId, userId));
    }

    @Override
    public void pin(MessageRef message, boolean silent) {
        asking(() -> {
            bot.pin(message, silent);
            return message;
        });
    }

    private <T> T sending(long chatId, int messages, Supplier<T> request) {
        return pace.crowd().among(() -> send(chatId, messages, request));
    }

    private <T> T send(long chatId, int messages, Supplier<T> request) {
        try {
            pace.chat(chatId);
            return patiently(() -> {
                // Each attempt anew: what Telegram turned away was a request, too.
                await(messages);
                return request.get();
            });
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (BotException.RecipientGone e) {
            if (e.reason() != BotException.RecipientGone.Reason.NEVER_STARTED) {
                note(chatId);
            }
            throw e;
        }
    }

    private void note(long userId) {
        try {
            gone.accept(userId);
        } catch (StorageException e) {
            LOG.warn("It could not be written down that user {} is gone.", userId, e);
        }
    }

    /** What people wait for is not held up; what can wait keeps the pace, lest a flood of it strikes everybody. */
    private <T> T changing(Supplier<T> request) {
        return asking(() -> {
            if (canWait) {
                await(1);
            }
            return request.get();
        });
    }

    private <T> T asking(Supplier<T> request) {
        return pace.crowd()
                .among(() -> patiently(() -> {
                    try {
                        pace.request();
                    } catch (InterruptedException e) {
                        throw interrupted();
                    }
                    return request.get();
                }));
    }

    private void await(int messages) {
        try {
            pace.messages(messages, canWait);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private <T> T patiently(Supplier<T> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (BotException.FloodWait flood) {
                if (attempt == attempts || flood.retryAfter().compareTo(PATIENCE) > 0) {
                    throw flood;
                }
                pause(flood.retryAfter());
            }
        }
    }

    private void pause(Duration time) {
        try {
            pace.pause(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static BotException.Interrupted interrupted() {
        Thread.currentThread().interrupt();
        return new BotException.Interrupted();
    }
}
