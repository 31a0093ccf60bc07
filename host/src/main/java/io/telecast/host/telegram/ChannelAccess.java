package io.telecast.host.telegram;

/**
 * What a bot may do in a channel that it can read.
 *
 * @param title the channel's name
 * @param post whether it may write posts
 * @param edit whether it may edit posts
 * @param delete whether it may delete posts
 */
public record ChannelAccess(String title, boolean administrator, boolean post, boolean edit, boolean delete) {}
