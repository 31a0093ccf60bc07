package io.telecast.host.plugin;

/** What an operator asked of a plugin cannot be done; nothing was changed. The message says what to do. */
public final class PluginActionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public PluginActionException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Kinds of reasons. */
    public enum Reason {
        /** There is no such plugin. */
        UNKNOWN,
        /** The jar or the request is wrong. */
        BAD,
        /** It is right, but not now. */
        NOT_NOW
    }
}
