package io.telecast.api.bot;

/**
 * What somebody is in a chat.
 *
 * @since 0.1
 */
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
