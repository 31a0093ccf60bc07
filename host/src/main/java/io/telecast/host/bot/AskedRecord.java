package io.telecast.host.bot;

import java.time.Instant;

/**
 * A user whose next message is an answer.
 *
 * @param plugin id of who asked
 * @param question its name
 * @param note the plugin's
 * @param until when it is over
 */
public record AskedRecord(long botId, long userId, String plugin, String question, String note, Instant until) {}
