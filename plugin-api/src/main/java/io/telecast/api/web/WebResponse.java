package io.telecast.api.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param headers the first value by lower-case name
 * @since 0.1
 */
public record WebResponse(int status, Map<String, String> headers, byte[] body) {

    public WebResponse {
        headers = Map.copyOf(headers);
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
