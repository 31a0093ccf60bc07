package io.telecast.host.mtproto.tl;

import java.io.IOException;

/** Bytes that are not what the protocol says they are. */
public final class TlException extends IOException {

    private static final long serialVersionUID = 1L;

    public TlException(String message) {
        super(message);
    }
}
