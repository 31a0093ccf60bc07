package io.telecast.api.command;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * Who may use a command; others are told that it is not for them.
 *
 * <p>A switch over it needs a default: later versions may add constants.
 *
 * @since 1.0
 */
@Growing
@Stable
public enum Audience {
    /** Everybody who is not banned. */
    EVERYONE,
    /** The operator's administrators; on a clone also its owner. */
    ADMINS,
    /** The owner of the bot: the operator's first administrator, or who made the clone. */
    OWNER
}
