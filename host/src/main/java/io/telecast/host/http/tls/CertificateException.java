package io.telecast.host.http.tls;

import java.io.IOException;

/** A certificate that cannot be used. The message says what is wrong and then what to do. */
public final class CertificateException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    CertificateException(String what, String remedy) {
        super(what + ". " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    /** What is wrong, without a full stop. */
    public String what() {
        return what;
    }

    /** What to do about it, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
