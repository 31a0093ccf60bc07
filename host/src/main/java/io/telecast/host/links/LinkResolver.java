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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what a token opens: signature, expiry, revocation, ban, gates, in this order. Every check is made anew, so that a
 * revocation or a ban holds from the next request on. Any thread may call; calls block on the store and on gates.
 */
public final class LinkResolver {

    private static final Logger LOG = LoggerFactory.getLogger(LinkResolver.class);

    private final LinkTokens tokens;
    private final LinkMaker maker;
    private final FileCatalog catalog;
    private final BanCheck bans;
    private final AccessGates gates;
    private final InstantSource clock;

    public LinkResolver(
            LinkTokens tokens,
            LinkMaker maker,
            FileCatalog catalog,
            BanCheck bans,
            AccessGates gates,
            InstantSource clock) {
        this.tokens = tokens;
        this.maker = maker;
        this.catalog = catalog;
        this.bans = bans;
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
            return new Target.Refused(Refusals.NO_STORE);
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
            return new Target.Refused(Refusals.UNKNOWN);
        }
        LinkToken token = read.get();
        if (token.expiresAt().isPresent()
                && !clock.instant().isBefore(token.expiresAt().get())) {
            return new Target.Refused(Refusals.ENDED);
        }
        Optional<FileRecord> found = catalog.find(token.id());
        if (found.isEmpty()) {
            return new Target.Refused(Refusals.UNKNOWN);
        }
        FileRecord record = found.get();
        if (token.serial() != record.serial()) {
            return new Target.Refused(Refusals.ENDED);
        }
        return purpose == Purpose.STREAM ? admit(record, token.userId()) : new Target.Open(record, token.userId());
    }

    private Target admit(FileRecord record, long userId) {
        if (userId != 0 && bans.isBanned(record.file().botId(), userId)) {
            return new Target.Refused(Refusals.BANNED);
        }
        var request =
                new AccessRequest(record.file().botId(), userId, AccessRequest.Way.STREAM, List.of(record.id()), "");
        return switch (gates.check(request)) {
            case AccessDecision.Allowed allowed -> new Target.Open(record, userId);
            case AccessDecision.Denied denied -> new Target.Refused(Refusals.byGate(denied.reason()));
        };
    }
}
