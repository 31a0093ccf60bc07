package io.telecast.api.access;

import io.telecast.api.Growing;
import io.telecast.api.Stable;
import java.util.List;

/**
 * Somebody wants files.
 *
 * @param botId the bot that is asked, or that made the link
 * @param userId who asks; for a stream, for whom the link was made
 * @param way through the bot or over HTTP
 * @param fileIds which files; one for a single link, many for a batch
 * @param startPayload what a start link to the bot would carry to ask for the same again; empty over HTTP
 * @since 1.0
 */
@Stable
public record AccessRequest(long botId, long userId, Way way, List<Long> fileIds, String startPayload) {

    public AccessRequest {
        fileIds = List.copyOf(fileIds);
    }

    /** How files are asked for. */
    @Growing
    public enum Way {
        DELIVERY,
        STREAM
    }
}
