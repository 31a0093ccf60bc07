package io.telecast.host.telegram.tdlib.client;

/** TDLib's {@code error}: what it refused to do, or could not. Holds no secret. */
public final class TdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int ABORTED = 500;

    private final int code;
    private final String reason;

    public TdException(int code, String reason) {
        super(code + " " + reason);
        this.code = code;
        this.reason = reason;
    }

    static TdException closed() {
        return new TdException(ABORTED, "Request aborted");
    }

    /** As in HTTP: 400 wrong, 401 signed out, 403 forbidden, 404 missing, 429 too many requests, 500 closed. */
    public int code() {
        return code;
    }

    /** TDLib's or the server's words, such as {@code Chat not found} or {@code USER_IS_BLOCKED}. */
    public String reason() {
        return reason;
    }
}
