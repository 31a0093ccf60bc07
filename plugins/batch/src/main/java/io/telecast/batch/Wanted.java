package io.telecast.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request under {@code /batch} asks for.
 *
 * @param part empty for the page
 */
record Wanted(String token, String part) {

    private static final Pattern FORM = Pattern.compile("/([A-Za-z0-9_-]{1,200})(?:/([A-Za-z0-9._-]{0,40}))?");

    /** From the path behind {@code /batch}, which anybody can make up. */
    static Optional<Wanted> of(String pathInfo) {
        if (pathInfo == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(pathInfo);
        return form.matches()
                ? Optional.of(new Wanted(form.group(1), form.group(2) == null ? "" : form.group(2)))
                : Optional.empty();
    }
}
