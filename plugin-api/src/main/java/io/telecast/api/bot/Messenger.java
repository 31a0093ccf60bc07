package io.telecast.api.bot;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * One bot's way to act. Calls block until Telegram has answered; any thread may call. What
 * plugins get is paced and waits out short floods by itself.
 *
 * <p>Each call may throw the members of {@link BotException}; interruption ends it with
 * {@link BotException.Interrupted}.
 *
 * <pre>{@code
 * Message sent = context.bot().send(4711, OutgoingMessage.text(Html.format("Hello, <b>{}</b>!", "Ada"))
 *         .withKeyboard(Keyboard.row(new Button.Url("Look", context.http().publicUrl() + "/hello"))));
 * context.bot().edit(sent.ref(), OutgoingMessage.text(Html.text("Goodbye.")));
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Messenger {

    /** Who this bot is. Does not block. */
    BotIdentity self();

    /** Sends a message; answers it as Telegram acknowledged it. */
    Message send(long chatId, OutgoingMessage message);

    /** Sends a copy of a message. */
    Message copy(CopyRequest request);

    /**
     * Sends copies of messages of one chat to another, in ascending order and without sound. One request takes up to 100.
     *
     * @return the copies by the numbers of their sources; what cannot be copied is left out
     */
    Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId);

    /** Replaces text (or caption) and buttons of one of the bot's own messages. Unchanged content is no error. */
    Message edit(MessageRef message, OutgoingMessage content);

    /** Replaces the buttons of one of the bot's own messages. */
    Message editKeyboard(MessageRef message, Keyboard keyboard);

    /**
     * Deletes messages.
     *
     * @return which are gone now; a message that is older than 48 hours or not the bot's to delete is left out
     */
    Set<Long> delete(long chatId, Collection<Long> messageIds);

    /**
     * Reads messages by number, any count.
     *
     * @return those that exist, in ascending order
     */
    Map<Long, Message> messages(long chatId, Collection<Long> messageIds);

    /** Finds a chat by its id. */
    Chat chat(long chatId);

    /** Finds a public chat by its username, without {@code @}. */
    Chat chat(String username);

    /** What a user is in a chat; the bot must be an administrator there. */
    Membership member(long chatId, long userId);

    /** Pins a message. */
    void pin(MessageRef message, boolean silent);

    /**
     * The same bot for work that can wait, such as writing to thousands: it leaves room for what is sent to people who are
     * waiting for an answer. Its edits and deletions keep the pace of messages, too.
     */
    Messenger bulk();

    /**
     * The same bot for work that has something else to do meanwhile: it sits through no flood wait but throws each
     * {@link BotException.FloodWait} at once. The caller keeps to it.
     */
    Messenger impatient();
}
