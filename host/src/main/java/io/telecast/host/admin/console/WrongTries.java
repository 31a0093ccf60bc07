package io.telecast.host.admin.console;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.telecast.host.http.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Counts wrong sign-in links by where they come from: after ten in a row, one more every six seconds. */
final class WrongTries {

    static final int BURST = 10;

    private static final int MAX_ADDRESSES = 10_000;

    private final LoadingCache<String, Bucket> left = Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(address -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, Duration.ofMinutes(1)))
                    .build());

    /** Whether whoever asks may try at all. */
    boolean mayTry(HttpServletRequest request) {
        return left.get(ClientAddress.of(request)).getAvailableTokens() > 0;
    }

    void wrong(HttpServletRequest request) {
        left.get(ClientAddress.of(request)).tryConsume(1);
    }
}
