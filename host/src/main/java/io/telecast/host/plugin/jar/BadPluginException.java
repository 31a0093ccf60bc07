package io.telecast.host.plugin.jar;

import org.jspecify.annotations.Nullable;

/** A jar cannot be run as a plugin. The message is a sentence for operators that says what to do. */
public sealed class BadPluginException extends Exception permits UntrustedPluginException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public BadPluginException(String sentence) {
        this(sentence, null);
    }

    public BadPluginException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
