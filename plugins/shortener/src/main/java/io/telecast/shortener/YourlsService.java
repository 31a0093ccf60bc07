package io.telecast.shortener;

import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;

/** YOURLS, which people run themselves; the key is its secret signature token. */
final class YourlsService implements ShortenerService {

    @Override
    public WebRequest request(Site api, String key, String url) {
        String query = "/yourls-api.php?signature=" + Encoding.part(key) + "&action=shorturl&format=json&url="
                + Encoding.part(url);
        return WebRequest.get(api.at(query)).withHeader("Accept", "application/json");
    }

    @Override
    public Outcome read(WebResponse response) {
        return Json.of(response).map(YourlsService::read).orElse(Outcome.failed(Failure.NO_LINK));
    }

    private static Outcome read(Json json) {
        // for an address that it has already, it answers "fail" together with the link
        String url = json.text("shorturl");
        if (!url.isEmpty()) {
            return Outcome.of(url);
        }
        return json.text("message").isEmpty() && json.text("status").isEmpty()
                ? Outcome.failed(Failure.NO_LINK)
                : Outcome.refused(json.text("message"));
    }
}
