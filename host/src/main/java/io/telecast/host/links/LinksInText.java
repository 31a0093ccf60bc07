package io.telecast.host.links;

import io.telecast.host.links.LinkToken.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what the links in a text lead to, whether or not they still open it. Any thread may call. */
public final class LinksInText {

    /** Of what a start link carries, the prefix is a plugin's and the rest may be a token. */
    private static final Pattern CANDIDATE = Pattern.compile("[A-Za-z0-9_-]{20,64}");

    private static final Pattern PREFIX = Pattern.compile("^[a-z]{1,8}-");
    private static final int MAX_CANDIDATES = 16;

    private final LinkTokens tokens;

    public LinksInText(LinkTokens tokens) {
        this.tokens = tokens;
    }

    /** What a link leads to. */
    public sealed interface Linked {

        /** A file, by its id. */
        record ToFile(long id) implements Linked {}

        /** A collection, by its id. */
        record ToCollection(long id) implements Linked {}
    }

    /** Where the first genuine token in the text leads. */
    public Optional<Linked> find(String text) {
        return CANDIDATE
                .matcher(text)
                .results()
                .limit(MAX_CANDIDATES)
                .map(MatchResult::group)
                .flatMap(candidate ->
                        Stream.of(candidate, PREFIX.matcher(candidate).replaceFirst("")))
                .flatMap(candidate -> read(candidate).stream())
                .findFirst();
    }

    private Optional<Linked> read(String candidate) {
        for (Purpose purpose : List.of(Purpose.values())) {
            Optional<LinkToken> token = tokens.decode(candidate, purpose);
            if (token.isPresent()) {
                return token.map(found -> linked(purpose, found.id()));
            }
        }
        return Optional.empty();
    }

    private static Linked linked(Purpose purpose, long id) {
        return switch (purpose) {
            case STREAM, SHARE -> new Linked.ToFile(id);
            case COLLECTION, COLLECTION_SHARE -> new Linked.ToCollection(id);
        };
    }
}
