package io.telecast.api.bot;

import io.telecast.api.Stable;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A message that shows how long work goes on: edited at most once in three seconds, and never a reason for the work to
 * fail. Belongs to one thread.
 *
 * <pre>{@code
 * Messenger bot = context.bot();
 * Message shown = bot.send(4711, OutgoingMessage.text(Html.text("0 of 500")));
 * var live = new LiveMessage(bot, shown.ref(), context.clock());
 * for (int i = 1; i <= 500; i++) {
 *     live.show(OutgoingMessage.text(Html.text(i + " of 500 " + ProgressBar.of(i, 500))));
 * }
 * live.finish(OutgoingMessage.text(Html.text("Done.")));
 * }</pre>
 *
 * @since 1.0
 */
@Stable
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
