package io.telecast.api.chat;

import io.telecast.api.Stable;
import java.time.Duration;

/**
 * The file of a message.
 *
 * @param fileName as the sender named it; empty where there is none (photos, voice). Hostile input: never a path
 * @param mimeType as the sender claims it; empty where there is none
 * @param size bytes
 * @param uniqueId the same for the same file seen by any bot
 * @param duration zero where unknown or meaningless
 * @param width pixels, 0 where unknown
 * @param height pixels, 0 where unknown
 * @since 1.0
 */
@Stable
public record Media(
        MediaKind kind,
        String fileName,
        String mimeType,
        long size,
        String uniqueId,
        Duration duration,
        int width,
        int height) {}
