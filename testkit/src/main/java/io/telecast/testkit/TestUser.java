package io.telecast.testkit;

/**
 * A person in the small Telegram.
 *
 * @since 0.1
 */
public final class TestUser {

    TestUser() {}

    public long id() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public String firstName() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Empty for none. */
    public String username() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The chat with a bot. The first time START is pressed and the bot's answer awaited. */
    public TestChat chatWith(TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The chat with a bot in which START was not pressed, unless it was before. */
    public TestChat openChatWith(TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Blocks a bot. */
    public void block(TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public void unblock(TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Deletes the account. */
    public void deactivate() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
