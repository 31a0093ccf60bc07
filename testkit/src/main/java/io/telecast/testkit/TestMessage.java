package io.telecast.testkit;

import java.time.Instant;
import java.util.List;

/**
 * A message as it was when it was read; {@link #now} reads it again.
 *
 * @since 0.1
 */
public final class TestMessage {

    TestMessage() {}

    /** Number in the chat. */
    public long id() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public Instant date() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Text or caption without formatting, empty for none. */
    public String text() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Text or caption with its formatting. */
    public String html() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Name of its file, empty for none. */
    public String fileName() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Size of its file in bytes, 0 for none. */
    public long fileSize() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public boolean hasFile() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The file's bytes as they are in Telegram. */
    public byte[] fileBytes() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Buttons, row by row. */
    public List<TestButton> buttons() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The button with this label, or the only one whose label contains it. Fails if there is none. */
    public TestButton button(String label) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The address that a button opens. */
    public String link(String label) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Addresses in the text, in order. */
    public List<String> links() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The {@code t.me} link of a post in a channel. */
    public String link() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Number of the message that it replies to, 0 for none. */
    public long replyTo() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Whether a bot wrote it. */
    public boolean fromBot() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public boolean isForwarded() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public boolean isEdited() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Whether it must not be forwarded or saved. */
    public boolean isProtected() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public boolean isPinned() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Whether it is deleted by now. */
    public boolean isGone() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The message as it is now. Fails if it is gone. */
    public TestMessage now() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
