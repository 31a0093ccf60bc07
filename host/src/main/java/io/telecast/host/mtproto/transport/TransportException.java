package io.telecast.host.mtproto.transport;

import java.io.IOException;

/**
 * What a data centre says in place of a packet
 * (<a href="https://core.telegram.org/mtproto/mtproto-transports">"Transport errors"</a>).
 */
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The auth key is not known. */
    public static final int UNKNOWN_KEY = -404;

    /** Too many connections or requests. */
    public static final int FLOOD = -429;

    /** No such data centre. */
    public static final int BAD_DATA_CENTER = -444;

    private final int code;

    public TransportException(int code) {
        super(
                switch (code) {
                    case UNKNOWN_KEY -> "The data centre does not know the key (-404).";
                    case FLOOD -> "The data centre refuses so many connections (-429).";
                    case BAD_DATA_CENTER -> "There is no such data centre (-444).";
                    default -> "The data centre refuses the connection (" + code + ").";
                });
        this.code = code;
    }

    public int code() {
        return code;
    }
}
