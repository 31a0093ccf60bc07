package io.telecast.api.chat;

import io.telecast.api.Stable;
import java.util.Optional;

/**
 * A message to be sent again, without a "forwarded from" line. Immutable; the {@code with…} methods answer changed
 * copies.
 *
 * <pre>{@code
 * var source = new MessageRef(-1001234567890L, 42);
 * context.bot().copy(CopyRequest.of(source, 4711).withCaption(Html.text("As you asked.")).silently());
 * }</pre>
 *
 * @param source the message to copy; the bot must be able to read it
 * @param chatId where to
 * @param caption replaces the caption; empty keeps it
 * @since 1.0
 */
@Stable
public record CopyRequest(
        MessageRef source, long chatId, Optional<Html> caption, Keyboard keyboard, boolean silent, boolean protect) {

    public static CopyRequest of(MessageRef source, long chatId) {
        return new CopyRequest(source, chatId, Optional.empty(), Keyboard.NONE, false, false);
    }

    public CopyRequest withCaption(Html text) {
        return new CopyRequest(source, chatId, Optional.of(text), keyboard, silent, protect);
    }

    public CopyRequest withKeyboard(Keyboard buttons) {
        return new CopyRequest(source, chatId, caption, buttons, silent, protect);
    }

    public CopyRequest silently() {
        return new CopyRequest(source, chatId, caption, keyboard, true, protect);
    }

    public CopyRequest protectedContent() {
        return new CopyRequest(source, chatId, caption, keyboard, silent, true);
    }
}
