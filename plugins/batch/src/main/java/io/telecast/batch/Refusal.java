package io.telecast.batch;

import io.telecast.api.chat.Html;

/** Why a batch is not made, as a sentence for the user. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Html sentence;

    Refusal(Html sentence) {
        super("refused");
        this.sentence = sentence;
    }

    Html sentence() {
        return sentence;
    }
}
