package io.telecast.api.command;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import java.util.regex.Pattern;

/**
 * Commands of the plugin.
 *
 * <pre>{@code
 * context.commands().register(
 *         CommandSpec.named("hello").describedAs("Greets you").build(),
 *         call -> call.reply(Html.format("Hello, {}!", call.user().firstName())));
 * context.commands().onText(Pattern.compile("(?i)^thanks"), call -> call.reply(Html.text("Welcome.")));
 * }</pre>
 *
 * <p>Any thread may call. Commands are for private chats; in groups and channels bots keep silent.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Commands {

    /**
     * Adds a command to every bot's menu and to {@code /help}. If several plugins have a name, that of the one which comes
     * first in the operator's order is run, and the operator is told.
     *
     * @throws IllegalStateException if the host has the name, or this plugin already
     */
    Registration register(CommandSpec command, CommandHandler handler);

    /**
     * Takes the messages in which a pattern is found and which nobody else takes: no commands, no files, no answers to
     * questions. For texts that speak for themselves, such as a link that is pasted without a word. Among several plugins
     * the one that comes first in the operator's order is asked.
     *
     * @param pattern searched in texts that anybody writes: one that takes long on some is a way to stop the bot
     */
    Registration onText(Pattern pattern, CommandHandler handler);
}
