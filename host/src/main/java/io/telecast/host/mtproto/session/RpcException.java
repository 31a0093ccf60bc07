package io.telecast.host.mtproto.session;

import java.io.IOException;
import java.util.OptionalInt;

/** {@code rpc_error}: the data centre refuses a request (<a href="https://core.telegram.org/api/errors">errors</a>). */
public final class RpcException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String type;

    public RpcException(int code, String type) {
        super(code + " " + type);
        this.code = code;
        this.type = type;
    }

    public int code() {
        return code;
    }

    /** Such as {@code FLOOD_WAIT_3}. */
    public String type() {
        return type;
    }

    /** The number at the end of a type that begins so, such as the 3 of {@code FLOOD_WAIT_3}. */
    public OptionalInt number(String prefix) {
        if (!type.startsWith(prefix)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseUnsignedInt(type.substring(prefix.length())));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
