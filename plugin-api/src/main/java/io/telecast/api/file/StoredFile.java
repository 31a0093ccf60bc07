package io.telecast.api.file;

import io.telecast.api.Stable;
import io.telecast.api.chat.MediaKind;
import java.time.Instant;

/**
 * A file in the storage channel.
 *
 * @param id names the file; the number of its storage message, unless the operator moved to another storage channel
 * @param botId the bot that was given it
 * @param ownerId the user who gave it
 * @param name never empty, safe to show as text; not safe as a path
 * @param mimeType never empty
 * @param size bytes
 * @param caption plain text, may be empty
 * @param seconds playing time, 0 where unknown
 * @param width pixels, 0 where unknown
 * @param height pixels, 0 where unknown
 * @since 1.0
 */
@Stable
public record StoredFile(
        long id,
        long botId,
        long ownerId,
        MediaKind kind,
        String name,
        String mimeType,
        long size,
        String caption,
        long seconds,
        int width,
        int height,
        Instant storedAt) {}
