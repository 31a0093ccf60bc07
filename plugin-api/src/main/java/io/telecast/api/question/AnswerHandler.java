package io.telecast.api.question;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;
import io.telecast.api.command.CommandCall;

/**
 * Takes the answer to a question. Runs like a command's handler; messages of one chat come one after another.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface AnswerHandler {

    /**
     * Does what follows from the answer. The question is over: whoever wants another answer asks again.
     *
     * @param answer the message, with a file or without, and without arguments
     * @param note what was given when the question was asked
     * @throws Exception logged with the plugin's name; the user gets an apology without details
     */
    void handle(CommandCall answer, String note) throws Exception;
}
