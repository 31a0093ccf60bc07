package io.telecast.sandbox.world;

/** What a user asked for cannot be done; the message says what to do. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static Refused missing(String message) {
        return new Refused(Reason.MISSING, message);
    }

    static Refused forbidden(String message) {
        return new Refused(Reason.FORBIDDEN, message);
    }

    public Reason reason() {
        return reason;
    }

    /** Kinds of refusal. */
    public enum Reason {
        MISSING,
        FORBIDDEN,
        CONFLICT
    }
}
