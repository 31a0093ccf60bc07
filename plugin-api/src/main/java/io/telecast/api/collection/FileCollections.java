package io.telecast.api.collection;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import java.util.List;
import java.util.Optional;

/**
 * The collections of the host. Calls block on the database; any thread may call.
 *
 * <pre>{@code
 * List<Long> fileIds = List.of(12L, 13L);
 * FileCollection season = context.collections()
 *         .create("season-1", context.bot().self().id(), 4711, "Season 1", fileIds);
 * CollectionLink link = context.links().collection(season, 4711);
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface FileCollections {

    /**
     * Makes a collection; durable when this returns.
     *
     * @param key names the making, within the plugin: the same key answers the collection that it made before, whatever
     *     the rest says, so that work which is resumed makes one only
     * @param title plain text; cut to 256 characters
     * @param fileIds 1 to 10,000 files of this bot
     * @throws IllegalArgumentException if there are none or too many, or one is unknown or another bot's
     */
    FileCollection create(String key, long botId, long ownerId, String title, List<Long> fileIds);

    /** The collection with this id, unless it is unknown or revoked. */
    Optional<FileCollection> find(long id);

    /** Collections that hold a file, the latest first, at most 20. */
    List<FileCollection> containing(long fileId);

    /** Ends every link to a collection; its files' own links stay. Answers whether there was one. */
    boolean revoke(long id);
}
