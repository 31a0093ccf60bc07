package io.telecast.host.devkit.project;

import java.io.IOException;

/** A project cannot be used as a plugin's. The message is a sentence that says what to do. */
public final class BadProjectException extends IOException {

    private static final long serialVersionUID = 1L;

    public BadProjectException(String sentence) {
        super(sentence);
    }

    public BadProjectException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
