package io.telecast.api.bot;

import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A message that shows how long work goes on: edited at most once in three seconds, and never a reason for the work to
 * fail. Belongs to one thread.
 *
 * @since 0.1
 */
public final class LiveMessage {

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final Messenger bot;
    private final MessageRef message;
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    public LiveMessage(Messenger bot, MessageRef message, InstantSource clock) {
        this.bot = bot;
        this.message = message;
        this.clock = clock;
    }

    /** Whether {@link #show} would edit now: for content that is costly to make. */
    public boolean due() {
        return !clock.instant().isBefore(next);
    }

    /** Shows how far the work is, unless something was shown less than three seconds ago. */
    public void show(OutgoingMessage content) {
        if (due()) {
            finish(content);
        }
    }

    /** Shows how the work ended, at once. Answers whether the user can see it. */
    public boolean finish(OutgoingMessage content) {
        next = clock.instant().plus(INTERVAL);
        try {
            bot.edit(message, content);
            return true;
        } catch (BotException.Interrupted e) {
            throw e;
        } catch (BotException e) {
            return false;
        }
    }
}
