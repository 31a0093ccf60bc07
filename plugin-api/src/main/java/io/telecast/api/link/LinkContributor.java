package io.telecast.api.link;

import java.util.List;

/**
 * Adds links to the reply for a file, such as "Watch".
 *
 * @since 0.1
 */
@FunctionalInterface
public interface LinkContributor {

    /** The links to add, in order; may be none. Must not block for long: the user waits. */
    List<OutgoingLink> links(FileLink link, long botId);

    /** The links to add for a collection, such as "Play all". */
    default List<OutgoingLink> links(CollectionLink link, long botId) {
        return List.of();
    }
}
