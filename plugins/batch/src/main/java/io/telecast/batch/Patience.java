package io.telecast.batch;

import io.telecast.api.bot.BotException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** How long work waits for what it needs. */
final class Patience {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration AT_MOST = Duration.ofHours(24);
    // the host tries again after 1 s, 2 s, 4 s … 10 minutes: about an hour in all
    private static final int TRIES = 14;

    private final InstantSource clock;

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    /** When to look again for a bot that is not connected, such as a clone that was stopped; empty to give up. */
    Optional<Instant> withoutBot(Instant asked) {
        Instant now = clock.instant();
        Duration waited = Duration.between(asked, now);
        if (waited.compareTo(AT_MOST) > 0) {
            return Optional.empty();
        }
        return Optional.of(now.plus(waited.compareTo(LATER) < 0 ? SOON : LATER));
    }

    Instant after(BotException.FloodWait flood) {
        return clock.instant().plus(flood.retryAfter());
    }

    /** What a text about a flood wait names. */
    static Map<String, Object> values(BotException.FloodWait flood) {
        return Map.of("seconds", Math.max(1, flood.retryAfter().toSeconds()));
    }

    /** Whether work that failed so often in a row is given up. */
    static boolean isOver(int failures) {
        return failures >= TRIES;
    }
}
