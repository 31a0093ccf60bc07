package io.telecast.shortener;

import com.google.gson.JsonObject;
import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.util.Set;

/** Bitly, version 4 of its API. */
final class BitlyService implements ShortenerService {

    @Override
    public Set<String> domains() {
        return Set.of("bitly.com", "www.bitly.com", "app.bitly.com", "api-ssl.bitly.com", "bit.ly");
    }

    @Override
    public Site api(Site named) {
        return Site.known("api-ssl.bitly.com");
    }

    @Override
    public WebRequest request(Site api, String key, String url) {
        var body = new JsonObject();
        body.addProperty("long_url", url);
        return WebRequest.post(api.at("/v4/shorten"), "application/json", body.toString())
                .withHeader("Authorization", "Bearer " + key)
                .withHeader("Accept", "application/json");
    }

    @Override
    public Outcome read(WebResponse response) {
        return Json.of(response).map(BitlyService::read).orElse(Outcome.failed(Failure.NO_LINK));
    }

    private static Outcome read(Json json) {
        String url = json.text("link");
        if (!url.isEmpty()) {
            return Outcome.of(url);
        }
        String why = json.text("description").isEmpty() ? json.text("message") : json.text("description");
        return why.isEmpty() ? Outcome.failed(Failure.NO_LINK) : Outcome.refused(why);
    }
}
