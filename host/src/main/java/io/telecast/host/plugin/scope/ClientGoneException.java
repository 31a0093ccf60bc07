package io.telecast.host.plugin.scope;

import java.io.IOException;

/** Whoever asked a plugin's path has gone before the answer was whole. Nobody's fault. */
public final class ClientGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    public ClientGoneException(Exception cause) {
        super("The client has gone.", cause);
    }
}
