package io.telecast.shortener;

import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;

/** The API that most paying shorteners share: {@code /api?api=<key>&url=<url>} answers status and shortenedUrl. */
final class CommonService implements ShortenerService {

    @Override
    public WebRequest request(Site api, String key, String url) {
        return WebRequest.get(api.at(query(key, url))).withHeader("Accept", "application/json");
    }

    static String query(String key, String url) {
        return "/api?api=" + Encoding.part(key) + "&url=" + Encoding.part(url);
    }

    @Override
    public Outcome read(WebResponse response) {
        return Json.of(response).map(CommonService::read).orElse(Outcome.failed(Failure.NO_LINK));
    }

    private static Outcome read(Json json) {
        String url = json.text("shortenedUrl");
        if (!url.isEmpty() && !json.text("status").equals("error")) {
            return Outcome.of(url);
        }
        String message = json.text("message");
        return message.isEmpty() && json.text("status").isEmpty()
                ? Outcome.failed(Failure.NO_LINK)
                : Outcome.refused(message);
    }
}
