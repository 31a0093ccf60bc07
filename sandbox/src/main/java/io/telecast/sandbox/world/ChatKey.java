package io.telecast.sandbox.world;

/**
 * Names a conversation.
 *
 * @param box whose numbering its messages have: the bot's id for a private chat, else the channel's
 * @param peer the user of a private chat, 0 for a channel
 */
public record ChatKey(long box, long peer) {

    static final long CHANNELS_BELOW = -1_000_000_000_000L;

    public static ChatKey direct(long bot, long user) {
        return new ChatKey(bot, user);
    }

    public static ChatKey channel(long id) {
        return new ChatKey(id, 0);
    }

    public boolean isChannel() {
        return peer == 0;
    }

    /** The chat's id as a bot sees it. */
    public long forBot() {
        return isChannel() ? box : peer;
    }

    /** The chat's id as a user sees it. */
    public long forUser() {
        return box;
    }
}
