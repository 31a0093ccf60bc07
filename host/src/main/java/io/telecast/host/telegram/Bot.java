package io.telecast.host.telegram;

import io.telecast.api.bot.Messenger;
import java.util.List;

/**
 * The control plane of one bot: {@link Messenger} unpaced, plus updates and the menu. Floods are thrown as
 * {@link io.telecast.api.bot.BotException.FloodWait} at once.
 */
public interface Bot extends Messenger, AutoCloseable {

    /** Starts to deliver updates, those missed while the process was down first. Once. */
    void start(UpdateSink sink);

    /**
     * Ends the waiting state of a pressed button.
     *
     * @param text the notice, empty for none
     * @param alert shows it in a dialog
     */
    void answerPress(String pressId, String text, boolean alert);

    /** Replaces the command menu that a scope sees. */
    void setMenu(MenuScope scope, List<MenuEntry> entries);

    /** Makes another bot an administrator of a channel, where this one may do that, with the rights to post, edit and delete. */
    void promote(long chatId, long botId);

    /** The same bot: nothing here is paced. */
    @Override
    default Messenger bulk() {
        return this;
    }

    /** The same bot: nothing here is waited for. */
    @Override
    default Messenger impatient() {
        return this;
    }

    /** Stops updates and releases the connection; calls under way fail with {@code Unavailable}. */
    @Override
    void close();

    /** A line of the menu. */
    record MenuEntry(String command, String description) {}

    /** Whose menu. */
    sealed interface MenuScope {
        record Everyone() implements MenuScope {}

        record OneUser(long userId) implements MenuScope {}
    }
}
