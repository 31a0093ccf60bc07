package io.telecast.api.link;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;
import java.util.List;

/**
 * Adds links to the reply for a file, such as "Watch".
 *
 * <p>Called on the thread of whoever asks, many at once. What it throws is logged, and the reply
 * then lacks its links.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface LinkContributor {

    /** The links to add, in order; may be none. Must not block for long: the user waits. */
    List<OutgoingLink> links(FileLink link, long botId);

    /** The links to add for a collection, such as "Play all". */
    default List<OutgoingLink> links(CollectionLink link, long botId) {
        return List.of();
    }
}
