package io.telecast.player;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param part of the page; empty for the page itself
 */
record Wanted(String token, String part) {

    // the characters of tokens, and more of them than a token has
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{1,512})(?:/([a-z0-9.]{0,32}))?");

    /** Reads what follows the route, unless it cannot be meant for a page. */
    static Optional<Wanted> of(@Nullable String pathInfo) {
        Matcher path = PATH.matcher(pathInfo == null ? "" : pathInfo);
        if (!path.matches()) {
            return Optional.empty();
        }
        String part = path.group(2);
        return Optional.of(new Wanted(path.group(1), part == null ? "" : part));
    }

    @Override
    public String toString() {
        return "Wanted[part=" + part + "]";
    }
}
