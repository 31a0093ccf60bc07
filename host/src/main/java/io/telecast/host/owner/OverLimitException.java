package io.telecast.host.owner;

/**
 * A plugin had no thread free for a call, or took too long over it and was interrupted. The plugin's scope has counted and
 * logged it: whoever catches this needs only to answer their caller.
 */
public final class OverLimitException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Which limit it was. */
    public enum Limit {
        /** All threads of the plugin are taken; the call has not begun. */
        THREADS,
        /** The call did not end in time; what it did is not known. */
        TIME
    }

    private final Limit limit;

    public OverLimitException(Limit limit, String message) {
        super(message);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
