package io.telecast.sandbox.world;

/** What somebody is in a channel. */
public enum Rank {
    OWNER,
    ADMIN,
    MEMBER,
    NONE,
    BANNED;

    public boolean isMember() {
        return this == OWNER || this == ADMIN || this == MEMBER;
    }

    /** Whether posting, deleting, pinning and asking for members is allowed. */
    public boolean isAdmin() {
        return this == OWNER || this == ADMIN;
    }
}
