package io.telecast.api.collection;

import java.util.List;
import java.util.Optional;

/**
 * The collections of the host. Calls block on the database; any thread may call.
 *
 * @since 0.1
 */
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
