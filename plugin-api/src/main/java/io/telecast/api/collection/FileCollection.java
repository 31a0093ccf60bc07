package io.telecast.api.collection;

import io.telecast.api.Stable;
import java.time.Instant;
import java.util.List;

/**
 * Stored files in an order, under one title. It belongs to no plugin: one makes it, others may play or list it.
 *
 * @param id names it
 * @param botId the bot that it belongs to
 * @param ownerId the user who made it
 * @param title plain text, never empty
 * @param fileIds see {@link io.telecast.api.file.StoredFile#id}; at least one
 * @since 1.0
 */
@Stable
public record FileCollection(long id, long botId, long ownerId, String title, List<Long> fileIds, Instant createdAt) {

    public FileCollection {
        fileIds = List.copyOf(fileIds);
    }
}
