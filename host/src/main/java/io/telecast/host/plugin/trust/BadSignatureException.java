package io.telecast.host.plugin.trust;

/** A text is no signature. The message says why, as the end of a sentence. */
public final class BadSignatureException extends Exception {

    private static final long serialVersionUID = 1L;

    public BadSignatureException(String reason) {
        super(reason);
    }

    /** The message, such as: it is damaged. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
