package io.telecast.testdc.rpc;

/**
 * An error that a client is told, such as 400 {@code MESSAGE_ID_INVALID}.
 *
 * @see <a href="https://core.telegram.org/api/errors">Error handling</a>
 */
public final class RpcError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final String text;

    public RpcError(int code, String text) {
        super(code + " " + text, null, false, false);
        this.code = code;
        this.text = text;
    }

    public static RpcError badRequest(String text) {
        return new RpcError(400, text);
    }

    public static RpcError unauthorized(String text) {
        return new RpcError(401, text);
    }

    public static RpcError forbidden(String text) {
        return new RpcError(403, text);
    }

    /** Another data centre is to be asked: {@code USER_MIGRATE_4}, {@code FILE_MIGRATE_2}. */
    public static RpcError seeOther(String kind, int dataCenter) {
        return new RpcError(303, kind + "_" + dataCenter);
    }

    public static RpcError flood(long seconds) {
        return new RpcError(420, "FLOOD_WAIT_" + seconds);
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
