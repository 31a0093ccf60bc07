package io.telecast.api.command;

import io.telecast.api.Registration;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Commands of the plugin.
 *
 * @since 0.1
 */
public interface Commands {

    /**
     * Adds a command to every bot's menu and to {@code /help}.
     *
     * @throws IllegalStateException if the name is taken
     */
    Registration register(CommandSpec command, CommandHandler handler);

    /**
     * Gives the next message of this user to this bot to a handler instead of anybody else, unless it is a command. A
     * new question to the same user replaces the old one. Not durable.
     *
     * @param call the call that asks
     * @param timeout how long to wait for the answer
     */
    Registration awaitAnswer(CommandCall call, Duration timeout, CommandHandler handler);

    /**
     * Takes the messages in which a pattern is found and which nobody else takes: no commands, no files, no answers to
     * questions. For texts that speak for themselves, such as a link that is pasted without a word. Among several plugins
     * the first to register is asked.
     *
     * @param pattern searched in texts that anybody writes: one that takes long on some is a way to stop the bot
     */
    Registration onText(Pattern pattern, CommandHandler handler);
}
