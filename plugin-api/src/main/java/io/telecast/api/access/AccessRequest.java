package io.telecast.api.access;

import java.util.List;

/**
 * Somebody wants files.
 *
 * @param botId the bot that is asked, or that made the link
 * @param userId who asks; for a stream, for whom the link was made
 * @param way through the bot or over HTTP
 * @param fileIds which files; one for a single link, many for a batch
 * @param startPayload what a start link to the bot would carry to ask for the same again; empty over HTTP
 * @since 0.1
 */
public record AccessRequest(long botId, long userId, Way way, List<Long> fileIds, String startPayload) {

    public enum Way {
        DELIVERY,
        STREAM
    }
}
