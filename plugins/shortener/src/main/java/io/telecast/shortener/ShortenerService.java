package io.telecast.shortener;

import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.util.Set;

/** One kind of service: what to ask it, and what its answer means. A new kind implements this and joins the catalog. */
interface ShortenerService {

    /** The domains whose services are of this kind. */
    default Set<String> domains() {
        return Set.of();
    }

    /** Where its API is when somebody has named one of {@link #domains}. */
    default Site api(Site named) {
        return named;
    }

    /**
     * The question.
     *
     * @param key of visible ASCII characters
     */
    WebRequest request(Site api, String key, String url);

    /**
     * Reads an answer, whatever its status; what it says is checked afterwards. Redirects and failures of the server
     * (5xx) never come here.
     */
    Outcome read(WebResponse response);
}
