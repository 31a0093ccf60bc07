package io.telecast.host.mtproto.session;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** {@code rpc_error}: the data centre refuses a request (<a href="https://core.telegram.org/api/errors">errors</a>). */
public final class RpcException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;
    private static final Pattern NEITHER = Pattern.compile("[^\\x20-\\x7e]");

    private final int code;
    private final String type;

    public RpcException(int code, String type) {
        super(code + " " + type);
        this.code = code;
        this.type = type;
    }

    /** What a data centre says, cut to what a type can be: it is compared, logged and told. */
    static RpcException of(int code, String said) {
        String type = said.substring(0, Math.min(said.length(), LONGEST));
        return new RpcException(code, NEITHER.matcher(type).replaceAll("?"));
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
            int number = Integer.parseInt(type.substring(prefix.length()));
            return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
