package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.auth.KeyExchange;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.transport.PacketChannel;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The key of one bot at one data centre, which all connections there share. Thread-safe. */
public final class SharedKey {

    private static final int MOST_DOUBTS = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final KeyExchange exchange;
    private final int wireNumber;
    private final ServerClock clock;
    private final Listener listener;
    private Optional<Held> held;
    private int doubts;

    /**
     * Starts with a key that was kept, or with none.
     *
     * @param wireNumber the data centre's number, plus 10,000 for a test server
     */
    public SharedKey(
            Optional<AuthKey> kept,
            long salt,
            KeyExchange exchange,
            int wireNumber,
            ServerClock clock,
            Listener listener) {
        this.held = kept.map(key -> new Held(key, new Salts(salt, clock)));
        this.exchange = exchange;
        this.wireNumber = wireNumber;
        this.clock = clock;
        this.listener = listener;
    }

    /** Told what to keep. */
    public interface Listener {

        /** There is a new key. */
        void agreed(AuthKey key, long salt);

        /** The key is worth nothing any more. */
        void dropped(AuthKey key);
    }

    record Held(AuthKey key, Salts salts) {}

    /** The key's name on the wire; empty if there is no key. */
    public Optional<Long> id() {
        lock.lock();
        try {
            return held.map(Held::key).map(AuthKey::id);
        } finally {
            lock.unlock();
        }
    }

    /** The key; a new one is agreed upon over a fresh connection if there is none. */
    Held get(PacketChannel channel) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (held.isEmpty()) {
                KeyExchange.Agreed agreed = exchange.run(channel, wireNumber);
                clock.followSeconds(agreed.serverTime());
                held = Optional.of(new Held(agreed.key(), new Salts(agreed.salt(), clock)));
                listener.agreed(agreed.key(), agreed.salt());
            }
            return held.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Notes that a data centre says it does not know a key. Nothing vouches for that word, and one who has only just
     * been told of a key may say it, too: the key is forgotten when it comes again and no message has come between.
     */
    void doubt(long id) {
        lock.lock();
        try {
            if (id().filter(present -> present == id).isPresent() && ++doubts == MOST_DOUBTS) {
                drop(id);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a message came under a key. */
    void trust(long id) {
        lock.lock();
        try {
            if (id().filter(present -> present == id).isPresent()) {
                doubts = 0;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a key that the data centre does not accept, unless there is another one already. */
    public void drop(long id) {
        lock.lock();
        try {
            held.map(Held::key).filter(key -> key.id() == id).ifPresent(key -> {
                held = Optional.empty();
                doubts = 0;
                listener.dropped(key);
            });
        } finally {
            lock.unlock();
        }
    }
}
