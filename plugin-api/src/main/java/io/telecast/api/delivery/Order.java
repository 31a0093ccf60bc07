package io.telecast.api.delivery;

import io.telecast.api.Stable;

/**
 * Something that a user asked for: one file or several.
 *
 * @param id names it: unique for each time that somebody asks, the same when the work is resumed after a restart, so that
 *     what has arrived is not sent again; 1 to 128 characters
 * @param botId the bot that was asked and that delivers
 * @param userId who asked, and gets the files
 * @param startPayload what a start link to the bot carries to ask for the same again
 * @param files how many files it has
 * @since 1.0
 */
@Stable
public record Order(String id, long botId, long userId, String startPayload, int files) {}
