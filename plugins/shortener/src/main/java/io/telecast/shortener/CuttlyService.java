package io.telecast.shortener;

import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.util.Set;

/** Cuttly, which answers with the number of what is wrong. */
final class CuttlyService implements ShortenerService {

    @Override
    public Set<String> domains() {
        return Set.of("cutt.ly", "www.cutt.ly");
    }

    @Override
    public Site api(Site named) {
        return Site.known("cutt.ly");
    }

    @Override
    public WebRequest request(Site api, String key, String url) {
        return WebRequest.get(api.at("/api/api.php?key=" + Encoding.part(key) + "&short=" + Encoding.part(url)))
                .withHeader("Accept", "application/json");
    }

    @Override
    public Outcome read(WebResponse response) {
        return Json.of(response).map(json -> read(json.inside("url"))).orElse(Outcome.failed(Failure.NO_LINK));
    }

    private static Outcome read(Json answer) {
        return switch (answer.text("status")) {
            case "7" -> Outcome.of(answer.text("shortLink"));
            case "1" -> Outcome.refused("The link is short already.");
            case "2" -> Outcome.refused("This is no link.");
            case "3" -> Outcome.refused("The name is taken.");
            case "4" -> Outcome.failed(Failure.KEY);
            case "5" -> Outcome.refused("The link has characters that are not allowed.");
            case "6" -> Outcome.refused("The link's domain is blocked.");
            case "8" -> Outcome.refused("This month's limit of links is reached.");
            default -> Outcome.failed(Failure.NO_LINK);
        };
    }
}
