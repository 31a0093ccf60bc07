package io.telecast.api.web;

/**
 * Asks servers on the internet. Follows no redirect and keeps no cookie. Addresses that are not public (loopback, private,
 * link-local, multicast and the like) are refused after the name was resolved, and the connection goes to the address
 * that was checked, unless the operator's {@code http.outgoing-private} allows them. Calls block; any thread may call.
 *
 * @since 0.1
 */
public interface WebClient {

    /**
     * Sends a request and reads the whole answer, whatever its status.
     *
     * @throws WebException if there is no answer
     */
    WebResponse send(WebRequest request);
}
