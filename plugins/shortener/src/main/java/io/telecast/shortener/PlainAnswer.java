package io.telecast.shortener;

import io.telecast.api.web.WebResponse;

/** Answers that are nothing but the link, or a sentence instead of it. */
final class PlainAnswer {

    private static final int MAX_SENTENCE = 200;

    private PlainAnswer() {}

    static Outcome read(WebResponse response) {
        String text = response.text().strip();
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return Outcome.of(text);
        }
        boolean sentence = !text.isEmpty() && text.length() <= MAX_SENTENCE && text.indexOf('<') < 0;
        if (sentence && !text.startsWith("{")) {
            return Outcome.refused(text);
        }
        String message = Json.of(response).map(json -> json.text("message")).orElse("");
        return message.isEmpty() ? Outcome.failed(Failure.NO_LINK) : Outcome.refused(message);
    }
}
