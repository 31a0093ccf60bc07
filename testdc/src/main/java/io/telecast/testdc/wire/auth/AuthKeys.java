package io.telecast.testdc.wire.auth;

import io.telecast.testdc.fault.Counters;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The keys that the data centre knows, of all its clients. Kept in memory alone. Thread-safe. */
public final class AuthKeys {

    private final Map<Long, AuthKey> keys = new ConcurrentHashMap<>();
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Counters counters;

    public AuthKeys(RandomGenerator random, InstantSource clock, Counters counters) {
        this.random = random;
        this.clock = clock;
        this.counters = counters;
    }

    void add(AuthKey key) {
        keys.put(key.id(), key);
        counters.madeKey();
    }

    /** The key with that identifier, unless it is over. */
    public Optional<AuthKey> find(long id) {
        return Optional.ofNullable(keys.get(id)).filter(key -> !key.isOver(clock.instant()));
    }

    /** The permanent key behind a key; none behind a temporary key that is not bound. */
    private Optional<AuthKey> permanent(AuthKey key) {
        return key.isTemporary() ? Optional.ofNullable(keys.get(key.permanentKey())) : Optional.of(key);
    }

    /** Who signed in with a key or the one behind it; 0 if nobody did. */
    public long botOf(AuthKey key) {
        return permanent(key).map(AuthKey::botId).orElse(0L);
    }

    /**
     * Notes who signed in.
     *
     * @return whether there is a permanent key to note it for
     */
    public boolean signIn(AuthKey key, long botId) {
        Optional<AuthKey> permanent = permanent(key);
        permanent.ifPresent(it -> it.signIn(botId));
        return permanent.isPresent();
    }

    /** Ends every authorization of a bot. Its keys stay. */
    public void signOut(long botId) {
        keys.values().stream().filter(key -> key.botId() == botId).forEach(key -> key.signIn(0));
    }

    /** Forgets every key of a bot: its packets answer the transport error 404. */
    public void forget(long botId) {
        keys.values().removeIf(key -> botOf(key) == botId);
    }

    /** Forgets one key. */
    public void remove(AuthKey key) {
        keys.remove(key.id());
    }

    /** Forgets the temporary keys bound to the same permanent key as this one, but for some. */
    public void dropTemporary(AuthKey key, Collection<Long> except) {
        long permanent = key.isTemporary() ? key.permanentKey() : key.id();
        keys.values()
                .removeIf(it ->
                        it.isTemporary() && it.permanentKey() == permanent && it != key && !except.contains(it.id()));
    }

    /** Changes all salts, as the service does every half an hour: the next messages answer bad_server_salt. */
    public void renewSalts() {
        keys.values().forEach(key -> key.renewSalt(random.nextLong()));
    }
}
