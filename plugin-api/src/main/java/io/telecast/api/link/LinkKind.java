package io.telecast.api.link;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * What an outgoing link is for.
 *
 * <p>A switch over it needs a default: later versions may add constants.
 *
 * @since 1.0
 */
@Growing
@Stable
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
