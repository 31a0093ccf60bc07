package io.telecast.testdc.wire.session;

import io.telecast.testdc.tl.TlInput;

/** Takes what is no service message: requests to the API. */
@FunctionalInterface
public interface Calls {

    /**
     * Begins to work on a request and comes back at once. The answer goes to {@link WireSession#answer}.
     *
     * @param link that the request came over
     */
    void call(WireSession session, Link link, long messageId, TlInput body);
}
