package io.telecast.host.mtproto.session;

/**
 * Numbers the client's messages of one session
 * (<a href="https://core.telegram.org/mtproto/description">"Message identifier", "Message sequence number"</a>). Used by
 * the one thread that sends.
 */
final class MessageIds {

    private final ServerClock clock;
    private long last;
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
        last = Math.max(now, last + 4);
        return last;
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
