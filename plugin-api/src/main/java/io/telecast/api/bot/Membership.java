package io.telecast.api.bot;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * What somebody is in a chat.
 *
 * <p>A switch over it needs a default: later versions may add constants.
 *
 * @since 1.0
 */
@Growing
@Stable
public enum Membership {
    OWNER,
    ADMINISTRATOR,
    MEMBER,
    NONE,
    BANNED;

    /** Whether this is an owner, administrator or plain member. */
    public boolean isMember() {
        return this == OWNER || this == ADMINISTRATOR || this == MEMBER;
    }
}
