package io.telecast.host.mtproto.session;

import java.io.IOException;

/** The session cannot go on; a new one can begin at once. */
final class SessionException extends IOException {

    private static final long serialVersionUID = 1L;

    SessionException(String message) {
        super(message);
    }
}
