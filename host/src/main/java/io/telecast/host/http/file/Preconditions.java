package io.telecast.host.http.file;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a request demands of the file before it is answered, in the order of RFC 9110, section 13.2.2. */
final class Preconditions {

    private final HttpServletRequest request;
    private final String tag;
    private final Instant modified;

    /**
     * Prepares the checks of a GET or HEAD request.
     *
     * @param tag the file's strong entity tag
     * @param modified when the file was stored
     */
    Preconditions(HttpServletRequest request, String tag, Instant modified) {
        this.request = request;
        this.tag = tag;
        this.modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** 200 to go on, or 304 or 412 to end with. */
    int status() {
        List<String> match = lines("If-Match");
        if (!match.isEmpty()) {
            if (!EntityTags.matches(match, tag, false)) {
                return 412;
            }
        } else if (date("If-Unmodified-Since").filter(modified::isAfter).isPresent()) {
            return 412;
        }
        List<String> noneMatch = lines("If-None-Match");
        if (!noneMatch.isEmpty()) {
            return EntityTags.matches(noneMatch, tag, true) ? 304 : 200;
        }
        boolean unchanged = date("If-Modified-Since")
                .filter(since -> !modified.isAfter(since))
                .isPresent();
        return unchanged ? 304 : 200;
    }

    /** Whether a range may be answered: there is no {@code If-Range}, or it names this very file. */
    boolean rangeHolds() {
        List<String> lines = lines("If-Range");
        if (lines.isEmpty()) {
            return true;
        }
        String value = lines.getFirst().strip();
        // What is stored never changes, so that equal dates mean equal bytes.
        return lines.size() == 1
                && (value.equals(tag)
                        || HttpDates.parse(value).filter(modified::equals).isPresent());
    }

    private Optional<Instant> date(String header) {
        List<String> lines = lines(header);
        return lines.size() == 1 ? HttpDates.parse(lines.getFirst()) : Optional.empty();
    }

    private List<String> lines(String header) {
        return Collections.list(request.getHeaders(header));
    }
}
