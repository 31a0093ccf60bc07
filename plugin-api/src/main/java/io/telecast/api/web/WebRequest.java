package io.telecast.api.web;

import io.telecast.api.Stable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request. Immutable; the {@code with…} methods answer changed copies.
 *
 * @param address absolute, {@code http} or {@code https}
 * @param headers by name
 * @param body empty for none; not changed after this call
 * @param timeout from the call to the last byte
 * @param maxBytes of the answer's body; a longer one is an error
 * @since 1.0
 */
@Stable
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of each body costs
public record WebRequest(
        String method, URI address, Map<String, String> headers, byte[] body, Duration timeout, int maxBytes) {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 64 * 1024;

    public WebRequest {
        headers = Map.copyOf(headers);
    }

    /** A {@code GET} that may take 5 s and be answered with 64 KiB. */
    public static WebRequest get(URI address) {
        return new WebRequest("GET", address, Map.of(), new byte[0], TIMEOUT, MAX_BYTES);
    }

    /** A {@code POST} of a text, with the same limits. */
    public static WebRequest post(URI address, String contentType, String body) {
        return new WebRequest(
                "POST",
                address,
                Map.of("Content-Type", contentType),
                body.getBytes(StandardCharsets.UTF_8),
                TIMEOUT,
                MAX_BYTES);
    }

    public WebRequest withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebRequest(method, address, more, body, timeout, maxBytes);
    }

    /** For servers that want another method, such as {@code PUT} or {@code DELETE}. */
    public WebRequest withMethod(String other) {
        return new WebRequest(other, address, headers, body, timeout, maxBytes);
    }

    public WebRequest withMaxBytes(int most) {
        return new WebRequest(method, address, headers, body, timeout, most);
    }

    public WebRequest withTimeout(Duration time) {
        return new WebRequest(method, address, headers, body, time, maxBytes);
    }

    /** Hides address, headers and body: they may carry keys. */
    @Override
    public String toString() {
        return "WebRequest[" + method + " " + address.getHost() + "]";
    }
}
