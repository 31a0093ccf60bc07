package io.telecast.host.http.file;

import java.time.Instant;

/**
 * A response that is being sent, as it was a moment ago.
 *
 * @param userId for whom the link was made, 0 for anybody
 * @param sent bytes of the file
 */
public record StreamView(long id, long fileId, long userId, Instant since, long sent) {}
