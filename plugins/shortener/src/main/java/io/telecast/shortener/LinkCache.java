package io.telecast.shortener;

import io.telecast.api.secret.Secrets;
import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers short links, across restarts, so that a service is asked once for each link. Any thread may call. */
final class LinkCache {

    private static final int SLICE = 500;

    private final Store<ShortLink> store;
    private final Secrets secrets;
    private final InstantSource clock;
    private final int most;
    private final AtomicInteger written = new AtomicInteger();

    /**
     * A cache.
     *
     * @param most roughly how many links it keeps; the oldest give way
     */
    LinkCache(Store<ShortLink> store, Secrets secrets, InstantSource clock, int most) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.most = most;
    }

    /** What stands for a link shortened by an account; tells nothing about either. */
    static String key(Account account, String url) {
        String all = account.kind() + "\n" + account.site().written() + "\n" + account.key() + "\n" + url;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    Optional<String> find(String key) {
        return store.get(key).flatMap(this::open);
    }

    private Optional<String> open(ShortLink link) {
        try {
            return Optional.of(secrets.open(link.sealed()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // sealed under a key that is gone; it will be made anew
        }
    }

    void add(String key, String shortUrl, Duration keepFor) {
        if (!keepFor.isPositive()) {
            return;
        }
        Instant now = clock.instant();
        store.put(new ShortLink(key, secrets.seal(shortUrl), now, now.plus(keepFor)));
        if (written.incrementAndGet() % Math.max(1, most / 100) == 0) {
            trim(now);
        }
    }

    long count() {
        return store.count();
    }

    private void trim(Instant now) {
        long tooMany = store.count() - most;
        while (tooMany > 0) {
            var oldest = store.range(ShortLink.BY_AGE, Index.sortable(Instant.EPOCH), Index.sortable(now), (int)
                    Math.min(SLICE, tooMany));
            if (oldest.isEmpty()) {
                return;
            }
            oldest.forEach(link -> store.delete(link.key()));
            tooMany -= oldest.size();
        }
    }
}
