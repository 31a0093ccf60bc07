package io.telecast.testdc.rpc;

import io.telecast.testdc.tl.TlObject;

/**
 * A request.
 *
 * @param query the method and its parameters
 */
public record RpcCall(TlObject query, Session session) {

    public String method() {
        return query.name();
    }

    /** Who asks; 0 before anyone has signed in. */
    public long botId() {
        return session.botId();
    }
}
