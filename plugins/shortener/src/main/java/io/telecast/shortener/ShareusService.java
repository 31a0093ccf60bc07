package io.telecast.shortener;

import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.util.Set;

/** Shareus: {@code /easy_api?key=<key>&link=<url>} answers the link as text. */
final class ShareusService implements ShortenerService {

    @Override
    public Set<String> domains() {
        return Set.of("shareus.io", "www.shareus.io", "api.shareus.io", "shareus.in");
    }

    @Override
    public Site api(Site named) {
        return Site.known("api.shareus.io");
    }

    @Override
    public WebRequest request(Site api, String key, String url) {
        return WebRequest.get(api.at("/easy_api?key=" + Encoding.part(key) + "&link=" + Encoding.part(url)));
    }

    @Override
    public Outcome read(WebResponse response) {
        return PlainAnswer.read(response);
    }
}
