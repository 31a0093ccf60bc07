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
}
