package io.telecast.shortener;

import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;

/** The common API asked for plain text; it answers nothing at all when it refuses. */
final class TextService implements ShortenerService {

    @Override
    public WebRequest request(Site api, String key, String url) {
        return WebRequest.get(api.at(CommonService.query(key, url) + "&format=text"));
    }

    @Override
    public Outcome read(WebResponse response) {
        return response.text().isBlank() ? Outcome.refused("") : PlainAnswer.read(response);
    }
}
