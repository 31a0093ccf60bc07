package io.telecast.host.links;

import io.telecast.api.link.FileLink;
import io.telecast.host.files.FileRecord;
import io.telecast.host.links.LinkToken.Purpose;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes links to files. Any thread may call. */
public final class LinkMaker {

    /** The path under which bytes are served. */
    public static final String BYTES_PATH = "/f";

    private static final int MAX_NAME = 120;

    private final LinkTokens tokens;
    private final URI publicUrl;
    private final Duration lifetime;
    private final InstantSource clock;

    /**
     * Makes links for one server.
     *
     * @param publicUrl under which the world sees this server; a slash at the end does not matter
     * @param lifetime how long links open, zero for ever
     */
    public LinkMaker(LinkTokens tokens, URI publicUrl, Duration lifetime, InstantSource clock) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A link to the file's bytes, made for a user (0 for nobody in particular). */
    public FileLink stream(FileRecord record, long userId) {
        return link(record, userId, tokens.encode(token(Purpose.STREAM, record.id(), record.serial(), userId)));
    }

    /** What {@code t.me/<bot>?start=} carries to ask for the file: for whoever opens it. */
    public String share(FileRecord record) {
        return tokens.encode(token(Purpose.SHARE, record.id(), record.serial(), 0));
    }

    /** The link that a token is part of. */
    FileLink link(FileRecord record, long userId, String token) {
        String base = publicUrl.toString().replaceFirst("/+$", "");
        String url =
                base + BYTES_PATH + "/" + token + "/" + segment(record.file().name());
        return new FileLink(record.file(), token, url, url + "?download", userId);
    }

    /** A token that opens for as long as links do. */
    LinkToken token(Purpose purpose, long id, long serial, long userId) {
        Optional<Instant> expiry = lifetime.isZero()
                ? Optional.empty()
                : Optional.of(clock.instant().plus(lifetime));
        return new LinkToken(purpose, id, serial, userId, expiry);
    }

    /**
     * A name as one segment of a path. The name is for people and players only, so what proxies and servers read into
     * paths (slashes, escaped percent signs, dot segments, parameters) is replaced rather than escaped.
     */
    static String segment(String name) {
        var safe = new StringBuilder();
        name.codePoints()
                .map(c -> Character.isISOControl(c) || "/\\%;?#".indexOf(c) >= 0 || isLoneSurrogate(c) ? '_' : c)
                .limit(MAX_NAME)
                .forEach(safe::appendCodePoint);
        String text = safe.toString();
        if (text.isBlank() || text.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
