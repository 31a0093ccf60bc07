package io.telecast.host.workers;

/** What an operator asked for is not done, and nothing was changed; the message says why and what to do. */
public final class WorkerRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    WorkerRefusedException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What kind of refusal it is. */
    public enum Reason {
        /** There is no such worker. */
        UNKNOWN,
        /** The token is no token, or not one that Telegram knows. */
        BAD,
        /** The bot serves otherwise. */
        CONFLICT
    }
}
