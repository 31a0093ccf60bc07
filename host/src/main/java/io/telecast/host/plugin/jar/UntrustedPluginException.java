package io.telecast.host.plugin.jar;

import io.telecast.host.plugin.trust.Trust;

/** A jar is a plugin, but not one that the operator wants to run. */
public final class UntrustedPluginException extends BadPluginException {

    private static final long serialVersionUID = 1L;

    private final String sha256;
    private final transient Trust trust;

    UntrustedPluginException(String sentence, String sha256, Trust trust) {
        super(sentence);
        this.sha256 = sha256;
        this.trust = trust;
    }

    /** Of the jar, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public Trust trust() {
        return trust;
    }
}
