package io.telecast.host.telegram.tdlib;

import io.telecast.host.telegram.Finding;

/** Messages whose first sentence tells what is wrong, and the rest what to do. */
final class Sentences {

    private Sentences() {}

    static Finding finding(IllegalArgumentException failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf(". ");
        return end < 0
                ? new Finding.Failed(message, "")
                : new Finding.Failed(message.substring(0, end), message.substring(end + 2));
    }
}
