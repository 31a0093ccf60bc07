package io.telecast.host.links;

import io.telecast.host.links.LinkToken.Purpose;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds which file the links in a text lead to, whether or not they still open it. Any thread may call. */
public final class LinksInText {

    private static final Pattern CANDIDATE = Pattern.compile("[A-Za-z0-9_-]{20,64}");
    private static final int MAX_CANDIDATES = 16;

    private final LinkTokens tokens;

    public LinksInText(LinkTokens tokens) {
        this.tokens = tokens;
    }

    /** The file of the first genuine token in the text. */
    public OptionalLong fileId(String text) {
        return CANDIDATE
                .matcher(text)
                .results()
                .limit(MAX_CANDIDATES)
                .map(MatchResult::group)
                .flatMap(candidate -> read(candidate).stream())
                .mapToLong(LinkToken::fileId)
                .findFirst();
    }

    private Optional<LinkToken> read(String candidate) {
        return tokens.decode(candidate, Purpose.STREAM).or(() -> tokens.decode(candidate, Purpose.SHARE));
    }
}
