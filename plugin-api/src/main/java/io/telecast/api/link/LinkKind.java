package io.telecast.api.link;

/**
 * What an outgoing link is for.
 *
 * @since 0.1
 */
public enum LinkKind {
    /** Opens the bot, which then delivers. */
    SHARE,
    DOWNLOAD,
    /** Opens a page that plays. */
    WATCH,
    /** Leads through the operator's shortener, never through a user's own, before it unlocks something. */
    VERIFY,
    OTHER
}
