package io.telecast.host.owner;

/**
 * The handler belongs to a generation of a plugin that is leaving, and has not run. Whoever looks it up again finds the
 * generation that serves instead, if there is one.
 */
public final class LeavingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public LeavingException(String message) {
        super(message);
    }
}
