package io.telecast.api.question;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import io.telecast.api.command.CommandCall;
import java.time.Duration;

/**
 * A question that a plugin can ask. Any thread may call.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Question {

    /**
     * Waits for the user's next message to the bot that is no command. The plugin says itself what it wants to know. A new
     * question of anybody to the same user replaces the old one, and a command of the user's ends it. Durable when this
     * returns.
     *
     * @param call from the user who is asked
     * @param patience how long to wait for the answer: above zero, at most 30 days
     * @param note comes back with the answer, whatever version of the plugin takes it: at most 2000 characters, no secrets
     * @throws IllegalArgumentException if it waits for too long or the note is too long
     */
    void ask(CommandCall call, Duration patience, String note);

    /**
     * Asks a user no more.
     *
     * @return whether this question was open. Within a command's handler, the one that the command ends still is.
     */
    boolean withdraw(long botId, long userId);
}
