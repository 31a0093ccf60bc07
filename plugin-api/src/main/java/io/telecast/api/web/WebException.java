package io.telecast.api.web;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * Why a server did not answer: refused address, no such host, no connection, too slow, too long. The message is a sentence
 * without the request's path, query or headers.
 *
 * @since 1.0
 */
@Stable
public final class WebException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public WebException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Kinds of failure. */
    @Growing
    public enum Reason {
        /** The address is not public, or no {@code http} or {@code https} address. */
        REFUSED,
        /** The name has no address. */
        UNKNOWN_HOST,
        /** No connection, or it broke. */
        UNREACHABLE,
        TIMEOUT,
        TOO_LONG,
        /** The calling thread was interrupted; its flag is set again. */
        INTERRUPTED
    }
}
