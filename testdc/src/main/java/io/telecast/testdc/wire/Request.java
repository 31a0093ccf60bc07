package io.telecast.testdc.wire;

import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.wire.session.Link;
import io.telecast.testdc.wire.session.WireSession;

/** A request and the way back to who made it. */
record Request(WireSession session, Link link, long messageId, TlObject query) {

    String method() {
        return query.name();
    }

    boolean isGetFile() {
        return query.is("upload.getFile");
    }

    boolean isWanted() {
        return session.wants(messageId);
    }

    void answer(byte[] result) {
        session.answer(link, messageId, result);
    }

    void refuse(RpcError error) {
        session.refuse(link, messageId, error);
    }
}
