package io.telecast.api.command;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import java.util.List;
import java.util.Optional;

/**
 * A message to a bot that a handler is asked to answer: a command, or the answer to a question.
 *
 * <p>Any thread may use it, also after the handler has ended.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface CommandCall {

    /** The bot that was written to. */
    Messenger bot();

    /** What was written. */
    Message message();

    /** Who wrote. */
    User user();

    /** Whether {@link #user} is an administrator of this bot. */
    boolean byAdmin();

    /** The words after the command, split at white space; a {@link Argument.Kind#REST} argument is one. */
    List<String> arguments();

    /** The message that this one answers, read afresh. */
    Optional<Message> repliedTo();

    /** Answers in the same chat, as a reply. */
    Message reply(OutgoingMessage answer);

    /** Answers with text. */
    default Message reply(Html text) {
        return reply(OutgoingMessage.text(text));
    }
}
