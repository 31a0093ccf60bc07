package io.telecast.host.links;

import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign links. The newest signs, all check. Several hosts may share the store: what one changes, the others
 * know at most {@link #STALE_AFTER} later. Any thread may call.
 */
public final class LinkKeys {

    /** What {@link #LinkKeys} wants to be opened. */
    public static final StoreSpec<LinkKey> SPEC = StoreSpec.of(
                    "link_keys", LinkKey.class, key -> Integer.toString(key.id()))
            .build();

    /** How long keys are used before they are read again. */
    public static final Duration STALE_AFTER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LinkKeys.class);
    private static final int MAX_KEYS = 256;
    private static final int SECRET_BYTES = 32;

    private final Store<LinkKey> store;
    private final SecureRandom random;
    private final InstantSource clock;
    // Checks tokens that name no key, so that such an answer takes as long as any other refusal.
    private final byte[] decoy;
    private volatile Ring ring;

    /** Reads the keys, making the first one where there is none. */
    public LinkKeys(Store<LinkKey> store, SecureRandom random, InstantSource clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
        this.decoy = secret();
        Ring first = read();
        while (first.keys().isEmpty()) {
            // Another host may be first; its key is then found by reading again.
            store.insert(make(0, 1));
            first = read();
        }
        this.ring = first;
    }

    /** A key ready for use. */
    record Key(int id, byte[] secret, boolean known) {
        @Override
        public String toString() {
            return "Key[id=" + id + "]";
        }
    }

    /** The key that signs. */
    Key current() {
        LinkKey key = ring().current();
        return usable(key);
    }

    /** The key with this id, or one that matches nothing. */
    Key find(int id) {
        LinkKey key = ring().keys().get(id);
        return key == null ? new Key(id, decoy, false) : usable(key);
    }

    /** The ids of all keys, the signing one last. */
    public List<Integer> ids() {
        return ring().keys().values().stream()
                .sorted(Comparator.comparingLong(LinkKey::generation))
                .map(LinkKey::id)
                .toList();
    }

    /**
     * Signs from now on with a new key; links made before stay good. Answers its id.
     *
     * @throws IllegalStateException if all 256 ids are in use
     */
    public synchronized int rotate() {
        while (true) {
            Ring now = read();
            long generation = now.keys().isEmpty() ? 1 : now.current().generation() + 1;
            int id = freeId(now, generation);
            if (store.insert(make(id, generation))) {
                ring = read();
                return id;
            }
        }
    }

    /**
     * Forgets a key: every link that it signed is dead at once.
     *
     * @throws IllegalArgumentException if there is no such key, or it is the one that signs
     */
    public synchronized void retire(int keyId) {
        Ring now = read();
        if (!now.keys().containsKey(keyId)) {
            throw new IllegalArgumentException("There is no link key " + keyId + "; there are "
                    + now.keys().keySet() + ".");
        }
        if (now.current().id() == keyId) {
            throw new IllegalArgumentException("Link key " + keyId + " signs new links; rotate the keys first.");
        }
        store.delete(Integer.toString(keyId));
        ring = read();
    }

    private static int freeId(Ring ring, long generation) {
        for (int step = 0; step < MAX_KEYS; step++) {
            int id = (int) ((generation - 1 + step) % MAX_KEYS);
            if (!ring.keys().containsKey(id)) {
                return id;
            }
        }
        throw new IllegalStateException("All " + MAX_KEYS + " link keys are in use; retire old ones first.");
    }

    private Ring ring() {
        Ring known = ring;
        if (clock.instant().isBefore(known.readAt().plus(STALE_AFTER))) {
            return known;
        }
        try {
            Ring fresh = read();
            if (!fresh.keys().isEmpty()) {
                ring = fresh;
                return fresh;
            }
        } catch (StorageException failed) {
            LOG.warn("The link keys could not be read again; the known ones stay in use.", failed);
        }
        return known;
    }

    private Ring read() {
        Instant now = clock.instant();
        var keys = new TreeMap<Integer, LinkKey>();
        store.scan("", MAX_KEYS).forEach(key -> keys.put(key.id(), key));
        return new Ring(now, keys);
    }

    private LinkKey make(int id, long generation) {
        return new LinkKey(id, generation, Base64.getEncoder().encodeToString(secret()), clock.instant());
    }

    private byte[] secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Key usable(LinkKey key) {
        return new Key(key.id(), Base64.getDecoder().decode(key.secret()), true);
    }

    private record Ring(Instant readAt, Map<Integer, LinkKey> keys) {
        LinkKey current() {
            return keys.values().stream()
                    .max(Comparator.comparingLong(LinkKey::generation).thenComparingInt(LinkKey::id))
                    .orElseThrow();
        }
    }
}
