package io.telecast.host.mtproto.session;

/**
 * Numbers the client's messages of one session
 * (<a href="https://core.telegram.org/mtproto/description">"Message identifier", "Message sequence number"</a>). Given
 * by the one thread that sends; any thread may ask for what was given.
 */
final class MessageIds {

    private final ServerClock clock;
    private long first;
    private volatile long last;
    private int contents;

    MessageIds(ServerClock clock) {
        this.clock = clock;
    }

    /** The next identifier: server time, growing, divisible by 4. */
    long next() {
        long millis = clock.millis();
        long seconds = millis / 1000;
        long fraction = ((millis % 1000) << 32) / 1000;
        long now = (seconds << 32) + (fraction & ~3L);
        long next = Math.max(now, last + 4);
        if (first == 0) {
            first = next;
        }
        last = next;
        return next;
    }

    /** Whether an identifier can be one that was given. */
    boolean issued(long id) {
        long newest = last; // written after the first
        return id % 4 == 0 && id >= first && id <= newest && newest != 0;
    }

    /**
     * The next sequence number.
     *
     * @param content whether the message wants an acknowledgement
     */
    int sequence(boolean content) {
        return content ? 2 * contents++ + 1 : 2 * contents;
    }
}
