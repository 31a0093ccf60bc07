package io.telecast.host.links;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.storage.StorageException;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.collections.CollectionRecord;
import io.telecast.host.links.LinkToken.Purpose;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the tokens of collections and says what they open. As with files, every check is made anew. Any thread may call. */
public final class CollectionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionResolver.class);

    private final LinkTokens tokens;
    private final LinkMaker maker;
    private final CollectionCatalog catalog;
    private final BanCheck bans;
    private final AccessGates gates;
    private final InstantSource clock;

    public CollectionResolver(
            LinkTokens tokens,
            LinkMaker maker,
            CollectionCatalog catalog,
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

    /** The tokens of a collection for a user. */
    CollectionLink link(FileCollection collection, long userId) {
        return new CollectionLink(
                collection,
                tokens.encode(maker.token(Purpose.COLLECTION, collection.id(), 0, userId)),
                tokens.encode(maker.token(Purpose.COLLECTION_SHARE, collection.id(), 0, 0)),
                userId);
    }

    /** Whether a token could be one that {@link #resolve} opens. */
    static boolean takes(String token) {
        return token.indexOf(Purpose.COLLECTION.initial()) == 0;
    }

    /** What a token from a request over HTTP opens. Never throws for a bad token. */
    LinkResolution resolve(String text) {
        try {
            Optional<LinkToken> token = tokens.decode(text, Purpose.COLLECTION);
            return token.isEmpty() ? Refusals.UNKNOWN : open(token.get(), text);
        } catch (StorageException failed) {
            LOG.warn("A link to a collection could not be looked up.", failed);
            return Refusals.NO_STORE;
        }
    }

    private LinkResolution open(LinkToken token, String text) {
        Found found = find(token);
        if (found.collection().isEmpty()) {
            return found.refusal();
        }
        FileCollection collection = found.collection().get();
        if (banned(collection, token.userId())) {
            return Refusals.BANNED;
        }
        var request = new AccessRequest(
                collection.botId(), token.userId(), AccessRequest.Way.STREAM, collection.fileIds(), "");
        return switch (gates.check(request)) {
            case AccessDecision.Allowed allowed -> {
                // no longer good than the link that led here
                var share = new LinkToken(Purpose.COLLECTION_SHARE, collection.id(), 0, 0, token.expiresAt());
                yield new LinkResolution.OpenCollection(
                        new CollectionLink(collection, text, tokens.encode(share), token.userId()));
            }
            case AccessDecision.Denied denied -> Refusals.byGate(denied.reason());
        };
    }

    /** What a share token opens with a bot; asks no gate. */
    LinkResolution shared(long botId, String shareToken, long userId) {
        try {
            Optional<LinkToken> token = tokens.decode(shareToken, Purpose.COLLECTION_SHARE);
            if (token.isEmpty()) {
                return Refusals.UNKNOWN;
            }
            Found found = find(token.get());
            if (found.collection().isEmpty()) {
                return found.refusal();
            }
            FileCollection collection = found.collection().get();
            if (collection.botId() != botId) {
                return Refusals.UNKNOWN;
            }
            return banned(collection, userId)
                    ? Refusals.BANNED
                    : new LinkResolution.OpenCollection(link(collection, userId));
        } catch (StorageException failed) {
            LOG.warn("A share link of a collection could not be looked up.", failed);
            return Refusals.NO_STORE;
        }
    }

    private record Found(Optional<FileCollection> collection, LinkResolution.Refused refusal) {}

    private Found find(LinkToken token) {
        if (token.expiresAt().isPresent()
                && !clock.instant().isBefore(token.expiresAt().get())) {
            return new Found(Optional.empty(), Refusals.ENDED);
        }
        Optional<CollectionRecord> record = catalog.find(token.id());
        boolean ended = record.isPresent() && (record.get().revoked() || token.serial() != 0);
        return new Found(
                record.filter(each -> !ended).map(CollectionRecord::collection),
                ended ? Refusals.ENDED : Refusals.UNKNOWN);
    }

    private boolean banned(FileCollection collection, long userId) {
        return bans.isBanned(collection.botId(), collection.ownerId())
                || (userId != 0 && bans.isBanned(collection.botId(), userId));
    }
}
