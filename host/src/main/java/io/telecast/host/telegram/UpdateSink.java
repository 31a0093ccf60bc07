package io.telecast.host.telegram;

/** Takes a bot's updates. */
@FunctionalInterface
public interface UpdateSink {

    /**
     * Takes an update and returns at once.
     *
     * @param handled to be run when the update needs no repeating; an update that was not handled before a crash is
     *     delivered again after the restart
     */
    void accept(Update update, Runnable handled);

    /**
     * Tells, at most once, that Telegram has ended the bot: no update comes any more, and its calls fail. Returns at once.
     *
     * @param revoked whether the token is no longer valid; else the bot may be connected again later
     */
    default void lost(boolean revoked) {}
}
