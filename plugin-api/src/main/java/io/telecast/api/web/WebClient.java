package io.telecast.api.web;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;

/**
 * Asks servers on the internet. Follows no redirect and keeps no cookie. Addresses that are not public (loopback, private,
 * link-local, multicast and the like) are refused after the name was resolved, and the connection goes to the address
 * that was checked, unless the operator's {@code http.outgoing-private} allows them. Calls block; any thread may call.
 *
 * <pre>{@code
 * WebRequest request = WebRequest.get(URI.create("https://example.org/status"))
 *         .withTimeout(Duration.ofSeconds(2));
 * try {
 *     String status = context.web().send(request).text();
 * } catch (WebException e) {
 *     context.logger().warn("No status: {}", e.getMessage());
 * }
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface WebClient {

    /**
     * Sends a request and reads the whole answer, whatever its status.
     *
     * @throws WebException if there is no answer
     */
    WebResponse send(WebRequest request);
}
