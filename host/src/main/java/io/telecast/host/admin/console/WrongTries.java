package io.telecast.host.admin.console;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** Counts wrong sign-in links by where they come from: after ten in a row, one more every six seconds. */
final class WrongTries {

    static final int BURST = 10;

    private static final int MAX_ADDRESSES = 10_000;
    private static final int IPV6_NETWORK = 8;

    private final LoadingCache<String, Bucket> left = Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(address -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, Duration.ofMinutes(1)))
                    .build());

    /** Whether whoever asks may try at all. */
    boolean mayTry(HttpServletRequest request) {
        return left.get(address(request)).getAvailableTokens() > 0;
    }

    void wrong(HttpServletRequest request) {
        left.get(address(request)).tryConsume(1);
    }

    /**
     * Where a request comes from. Whoever connects from this machine may be a proxy: then it is the last address that the
     * proxy wrote, since those before it are anybody's claim.
     */
    private static String address(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        try {
            InetAddress peer = InetAddress.ofLiteral(remote);
            if (forwarded != null && peer.isLoopbackAddress()) {
                peer = InetAddress.ofLiteral(
                        forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
            }
            return network(peer);
        } catch (IllegalArgumentException noAddress) {
            return remote;
        }
    }

    /** One household has all the addresses of an IPv6 network. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK));
    }
}
