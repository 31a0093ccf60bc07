package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server salts of a key, now and to come
 * (<a href="https://core.telegram.org/mtproto/service_messages">"Request for several future salts"</a>). Thread-safe.
 */
public final class Salts {

    /** How many to ask for. */
    static final int WANTED = 32;

    private static final long ASK_AGAIN_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private final ServerClock clock;
    private long current;
    private List<Salt> future = List.of();
    private long askedAt;
    private boolean asked;

    public Salts(long first, ServerClock clock) {
        this.current = first;
        this.clock = clock;
    }

    private record Salt(int validSince, int validUntil, long value) {}

    /** The salt for a message that is sent now. */
    public synchronized long current() {
        long now = clock.millis() / 1000;
        for (Salt salt : future) {
            if (salt.validSince() <= now && now < salt.validUntil()) {
                current = salt.value();
                future = future.stream()
                        .filter(later -> later.validSince() > salt.validSince())
                        .toList();
                break;
            }
        }
        return current;
    }

    /** Takes the salt that the server says to use. */
    synchronized void replace(long salt) {
        current = salt;
        future = List.of();
        asked = false;
    }

    /** Whether to ask for more now; true only now and then. */
    synchronized boolean wantsMore() {
        long now = clock.millis();
        if (future.size() > 2 || (asked && now - askedAt < ASK_AGAIN_MILLIS)) {
            return false;
        }
        asked = true;
        askedAt = now;
        return true;
    }

    /** Reads {@code future_salts}, after the request that it answers. */
    void read(TlReader in) throws TlException {
        in.readInt();
        int count = in.readCount(16);
        var salts = new ArrayList<Salt>();
        for (int i = 0; i < Math.min(count, WANTED); i++) {
            salts.add(new Salt(in.readInt(), in.readInt(), in.readLong()));
        }
        synchronized (this) {
            future = List.copyOf(salts);
        }
    }
}
