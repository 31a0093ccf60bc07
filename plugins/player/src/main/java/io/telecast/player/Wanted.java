package io.telecast.player;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param item which one of a collection's playable files, from 1
 * @param part of the page; empty for the page itself
 */
record Wanted(String token, OptionalInt item, String part) {

    // the characters of tokens, and more of them than a token has
    private static final Pattern PATH =
            Pattern.compile("/([A-Za-z0-9_-]{1,512})(?:\\.([1-9][0-9]{0,4}))?(?:/([a-z0-9.]{0,32}))?");

    /** Reads what follows the route, unless it cannot be meant for a page. */
    static Optional<Wanted> of(@Nullable String pathInfo) {
        Matcher path = PATH.matcher(pathInfo == null ? "" : pathInfo);
        if (!path.matches()) {
            return Optional.empty();
        }
        String item = path.group(2);
        String part = path.group(3);
        return Optional.of(new Wanted(
                path.group(1),
                item == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(item)),
                part == null ? "" : part));
    }

    @Override
    public String toString() {
        return "Wanted[item=" + item + ", part=" + part + "]";
    }
}
