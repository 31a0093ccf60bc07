package io.telecast.shortener;

import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.util.Set;

/** ouo.io: {@code /api/<key>?s=<url>} answers the link as text. */
final class OuoService implements ShortenerService {

    @Override
    public Set<String> domains() {
        return Set.of("ouo.io", "www.ouo.io", "ouo.press");
    }

    @Override
    public Site api(Site named) {
        return Site.known("ouo.io");
    }

    @Override
    public WebRequest request(Site api, String key, String url) {
        return WebRequest.get(api.at("/api/" + Encoding.part(key) + "?s=" + Encoding.part(url)));
    }

    @Override
    public Outcome read(WebResponse response) {
        return PlainAnswer.read(response);
    }
}
