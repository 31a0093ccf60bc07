package io.telecast.api.command;

/**
 * Who may use a command; others are told that it is not for them.
 *
 * @since 0.1
 */
public enum Audience {
    /** Everybody who is not banned. */
    EVERYONE,
    /** The operator's administrators; on a clone also its owner. */
    ADMINS,
    /** The owner of the bot: the operator's first administrator, or who made the clone. */
    OWNER
}
