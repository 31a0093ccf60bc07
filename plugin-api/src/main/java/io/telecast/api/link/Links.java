package io.telecast.api.link;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import java.util.List;

/**
 * Links to files.
 *
 * <pre>{@code
 * context.links().contribute((link, botId) -> List.of(new OutgoingLink(
 *         LinkKind.WATCH, "Watch", context.http().publicUrl() + "/watch/" + link.token(), botId, link.userId())));
 * context.links().transform(link -> link.kind() == LinkKind.DOWNLOAD ? link.withUrl(link.url() + "?from=chat") : link);
 * }</pre>
 *
 * <p>Any thread may call. What shows links blocks for as long as other plugins take to add and change theirs.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Links {

    /** Makes a link to a file's bytes for a user. */
    FileLink file(StoredFile file, long userId);

    /** Everything to show for a file: share and download link and what plugins add, transformed for the user. */
    List<OutgoingLink> all(BotIdentity bot, StoredFile file, long userId);

    /** Makes the tokens of a collection for a user. */
    CollectionLink collection(FileCollection collection, long userId);

    /** What plugins add for a collection, transformed for the user. The maker of the collection adds its own. */
    List<OutgoingLink> added(CollectionLink link);

    /**
     * Like {@link #all} without the transformers, for pages that show many files to somebody who came through a link
     * already.
     */
    List<OutgoingLink> plain(BotIdentity bot, StoredFile file, long userId);

    /** Like {@link #added} without the transformers. */
    List<OutgoingLink> plain(CollectionLink link);

    /** Runs a link of the plugin's own through the transformers. */
    OutgoingLink transformed(OutgoingLink link);

    /**
     * Checks the token of a file or a collection from a request: signature, expiry, revocation, ban and gates. Never throws
     * for a bad token.
     */
    LinkResolution resolve(String token);

    /**
     * Checks a collection's share token from a start link to a bot. Asks no gate: that belongs to the delivery.
     *
     * @param userId who opened it
     */
    LinkResolution shared(BotIdentity bot, String shareToken, long userId);

    /** Adds links to every reply for a file, in the operator's order of the plugins. */
    Registration contribute(LinkContributor contributor);

    /** Changes every outgoing link, after the plugins that come before it in the operator's order. */
    Registration transform(LinkTransformer transformer);
}
