package io.telecast.host.links;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.storage.StorageException;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.links.LinkToken.Purpose;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what a token opens: signature, expiry, revocation, ban, gates, in this order. Every check is made anew, so that a
 * revocation or a ban holds from the next request on. Any thread may call; calls block on the store and on gates.
 */
public final class LinkResolver {

    private static final Logger LOG = LoggerFactory.getLogger(LinkResolver.class);
    private static final LinkResolution.Refused UNKNOWN = new LinkResolution.Refused(
            404, "Link not found", "Check that the link was copied whole, or ask the bot for a new one.");
    private static final LinkResolution.Refused ENDED =
            new LinkResolution.Refused(410, "Link ended", "This link has expired or was revoked. Ask for a new one.");
    private static final LinkResolution.Refused BANNED =
            new LinkResolution.Refused(403, "Link refused", "The user for whom this link was made is banned.");
    private static final LinkResolution.Refused NO_STORE = new LinkResolution.Refused(
            503, "Not available", "The server cannot look the link up just now. Try again in a minute.");

    private final LinkTokens tokens;
    private final LinkMaker maker;
    private final FileCatalog catalog;
    private final LongPredicate banned;
    private final AccessGates gates;
    private final InstantSource clock;

    /**
     * Puts the checks together.
     *
     * @param banned whether a user id is banned
     */
    public LinkResolver(
            LinkTokens tokens,
            LinkMaker maker,
            FileCatalog catalog,
            LongPredicate banned,
            AccessGates gates,
            InstantSource clock) {
        this.tokens = tokens;
        this.maker = maker;
        this.catalog = catalog;
        this.banned = banned;
        this.gates = gates;
        this.clock = clock;
    }

    /** What a token opens for the host: the record, too. */
    public sealed interface Target {

        /** The link is good and every gate agrees. */
        record Open(FileRecord record, long userId) implements Target {}

        /** It opens nothing. */
        record Refused(LinkResolution.Refused why) implements Target {}
    }

    /** What a token from a request over HTTP opens. Never throws for a bad token. */
    public LinkResolution resolve(String token) {
        return switch (target(token)) {
            case Target.Refused(var why) -> why;
            case Target.Open(var record, var userId) -> new LinkResolution.Open(maker.link(record, userId, token));
        };
    }

    /** As {@link #resolve}, with the record. */
    public Target target(String token) {
        try {
            return check(token, Purpose.STREAM);
        } catch (StorageException failed) {
            LOG.warn("A link could not be looked up.", failed);
            return new Target.Refused(NO_STORE);
        }
    }

    /**
     * What the payload of a start link asks for. Bans and gates are the caller's to ask, since it knows who asks.
     *
     * @throws StorageException if the store fails
     */
    public Target shared(String payload) {
        return check(payload, Purpose.SHARE);
    }

    private Target check(String text, Purpose purpose) {
        Optional<LinkToken> read = tokens.decode(text, purpose);
        if (read.isEmpty()) {
            return new Target.Refused(UNKNOWN);
        }
        LinkToken token = read.get();
        if (token.expiresAt().isPresent()
                && !clock.instant().isBefore(token.expiresAt().get())) {
            return new Target.Refused(ENDED);
        }
        Optional<FileRecord> found = catalog.find(token.fileId());
        if (found.isEmpty()) {
            return new Target.Refused(UNKNOWN);
        }
        FileRecord record = found.get();
        if (token.serial() != record.serial()) {
            return new Target.Refused(ENDED);
        }
        return purpose == Purpose.STREAM ? admit(record, token.userId()) : new Target.Open(record, token.userId());
    }

    private Target admit(FileRecord record, long userId) {
        if (userId != 0 && banned.test(userId)) {
            return new Target.Refused(BANNED);
        }
        var request =
                new AccessRequest(record.file().botId(), userId, AccessRequest.Way.STREAM, List.of(record.id()), "");
        return switch (gates.check(request)) {
            case AccessDecision.Allowed allowed -> new Target.Open(record, userId);
            case AccessDecision.Denied denied ->
                new Target.Refused(new LinkResolution.Refused(403, "Access refused", PlainText.of(denied.reason())));
        };
    }
}
