package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.secret.Secrets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkCacheTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2026-01-05T12:00:00Z");
    private String lid = "sealed-";
    private final LinkCache cache = new LinkCache(store, new Lids(), () -> now, 200);

    @Test
    void keepsTheLatestOnly() {
        for (int i = 0; i < 1000; i++) {
            now = now.plusSeconds(1);
            cache.add("key" + i, "https://sho.rt/" + i, WEEK);
        }
        assertThat(cache.count()).isBetween(198L, 202L);
        assertThat(cache.find("key999")).contains("https://sho.rt/999");
        assertThat(cache.find("key0")).isEmpty();
    }

    @Test
    void storesNothingThatCanBeRead() {
        cache.add("key", "https://sho.rt/1", WEEK);
        assertThat(store.get("key").orElseThrow().sealed()).startsWith(lid);
    }

    @Test
    void doesWithoutWhatItCannotOpenAnyMore() {
        cache.add("key", "https://sho.rt/1", WEEK);
        lid = "another-";
        assertThat(cache.find("key")).isEmpty();
    }

    @Test
    void remembersNothingForNoTime() {
        cache.add("key", "https://sho.rt/1", Duration.ZERO);
        assertThat(cache.count()).isZero();
    }

    @Test
    void tellsAccountsAndLinksApart() {
        assertThat(java.util.stream.Stream.of(
                                key("a.example", ServiceKind.COMMON, "key1", "https://x.example/1"),
                                key("b.example", ServiceKind.COMMON, "key1", "https://x.example/1"),
                                key("a.example", ServiceKind.TEXT, "key1", "https://x.example/1"),
                                key("a.example", ServiceKind.COMMON, "key2", "https://x.example/1"),
                                key("a.example", ServiceKind.COMMON, "key1", "https://x.example/2"))
                        .distinct())
                .hasSize(5)
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    private static String key(String host, ServiceKind kind, String key, String url) {
        return LinkCache.key(new Account(new Site(URI.create("https://" + host)), kind, key), url);
    }

    /** Seals by a word in front. */
    private final class Lids implements Secrets {

        @Override
        public String seal(String plain) {
            return lid + plain;
        }

        @Override
        public String open(String sealed) {
            if (!sealed.startsWith(lid)) {
                throw new IllegalArgumentException("Sealed by somebody else.");
            }
            return sealed.substring(lid.length());
        }
    }
}
