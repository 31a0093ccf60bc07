package io.telecast.testdc.wire.session;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Identifiers of the server's messages: the time, and in the last two bits whether it is an answer. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#message-identifier-msg-id">Message identifier</a>
 */
public final class MessageIds {

    private static final long SECOND = 1L << 32;
    private static final long NANOS = 1_000_000_000;
    private static final long MAX_AHEAD = 30 * SECOND;

    private final InstantSource clock;
    private long last;

    public MessageIds(InstantSource clock) {
        this.clock = clock;
    }

    /** Greater than all before, unless the clock has been put back. */
    public synchronized long next(boolean answer) {
        long now = at(clock.instant());
        last = last >= now && last - now < MAX_AHEAD ? last + 4 : now;
        return last | (answer ? 1 : 3);
    }

    /** How many seconds ahead of the clock a message says it is; negative behind it. */
    long secondsAhead(long messageId) {
        return (messageId >> 32) - clock.instant().getEpochSecond();
    }

    private static long at(Instant time) {
        return (time.getEpochSecond() << 32) | (time.getNano() * SECOND / NANOS & -4L);
    }
}
