package io.telecast.api.chat;

import io.telecast.api.Growing;
import io.telecast.api.Stable;
import java.util.Optional;

/**
 * A message to be sent, or what an edited one becomes. Immutable; the {@code with…} methods answer changed copies.
 *
 * <pre>{@code
 * OutgoingMessage note = OutgoingMessage.text(Html.text("The list is ready."))
 *         .withKeyboard(Keyboard.row(new Button.Url("Open", "https://example.org/list")))
 *         .silently();
 * }</pre>
 *
 * @param body the text or a small document with its caption
 * @param replyTo number of the message in the same chat that it answers
 * @param silent without a notification sound
 * @param protect the receiver can neither forward nor save it
 * @param preview whether a link in the text gets a preview
 * @since 1.0
 */
@Stable
public record OutgoingMessage(
        Body body, Keyboard keyboard, Optional<Long> replyTo, boolean silent, boolean protect, boolean preview) {

    /** What a message carries. */
    @Growing
    public sealed interface Body {
        /** The text, or the caption. */
        Html text();
    }

    /** Text only; at most 4096 characters after formatting. */
    public record Text(Html text) implements Body {}

    /**
     * A small document made here, such as a JSON or CSV file.
     *
     * @param content at most 8 MiB; not changed after this call
     * @param text its caption, at most 1024 characters
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of each body costs
    public record Document(String fileName, String mimeType, byte[] content, Html text) implements Body {}

    public static OutgoingMessage text(Html text) {
        return new OutgoingMessage(new Text(text), Keyboard.NONE, Optional.empty(), false, false, false);
    }

    public static OutgoingMessage document(String fileName, String mimeType, byte[] content, Html caption) {
        return new OutgoingMessage(
                new Document(fileName, mimeType, content, caption),
                Keyboard.NONE,
                Optional.empty(),
                false,
                false,
                false);
    }

    public OutgoingMessage withKeyboard(Keyboard buttons) {
        return new OutgoingMessage(body, buttons, replyTo, silent, protect, preview);
    }

    public OutgoingMessage inReplyTo(long messageId) {
        return new OutgoingMessage(body, keyboard, Optional.of(messageId), silent, protect, preview);
    }

    public OutgoingMessage silently() {
        return new OutgoingMessage(body, keyboard, replyTo, true, protect, preview);
    }

    public OutgoingMessage protectedContent() {
        return new OutgoingMessage(body, keyboard, replyTo, silent, true, preview);
    }

    public OutgoingMessage withPreview() {
        return new OutgoingMessage(body, keyboard, replyTo, silent, protect, true);
    }
}
