package io.telecast.testkit;

import java.util.List;
import java.util.function.Predicate;

/**
 * The private chat of a person with a bot.
 *
 * <p>The {@code await…} methods answer what the bot has written or edited and no {@code await…} has answered before, the
 * oldest first: waiting twice for the same words waits for a second message with them, or for an edit. They wait 10
 * seconds at most, then fail and print the chat.
 *
 * @since 0.1
 */
public final class TestChat {

    TestChat() {}

    public TestUser user() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestBot bot() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Sends a text. */
    public TestMessage send(String text) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestMessage sendFile(TestFile file) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestMessage sendFile(TestFile file, String caption) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Replies to a message of this chat. */
    public TestMessage reply(TestMessage to, String text) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Forwards messages, of a channel that the person is in or of a chat of the person's, into this chat. */
    public List<TestMessage> forward(TestMessage... messages) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Presses a button that sends data, as the message is now, and waits for the bot's answer. */
    public TestAnswer press(TestMessage message, String label) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Opens a start link {@code https://t.me/<bot>?start=…} of this chat's bot. */
    public void open(String link) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Deletes a message for both sides. */
    public void delete(TestMessage message) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** All that is in the chat now, oldest first. */
    public List<TestMessage> messages() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** All messages with a file that the bot sent and that are there now. */
    public List<TestMessage> files() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The command menu that the person sees. */
    public List<String> commands() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Waits for a message whose text or caption contains this. */
    public TestMessage await(String text) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** @param what describes it in the failure, such as "a message with two buttons" */
    public TestMessage await(String what, Predicate<TestMessage> wanted) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Waits for a message with a file of this name. */
    public TestMessage awaitFile(String name) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Waits for so many messages with files. */
    public List<TestMessage> awaitFiles(int count) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Waits until a message is deleted. */
    public void awaitGone(TestMessage message) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The chat as people would read it. */
    @Override
    public String toString() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
