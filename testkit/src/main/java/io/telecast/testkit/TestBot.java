package io.telecast.testkit;

/**
 * A bot's account, as its owner sees it.
 *
 * @since 0.1
 */
public final class TestBot {

    TestBot() {}

    public long id() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Without the {@code @}. */
    public String username() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The token that holds now. */
    public String token() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Has the token replaced, as BotFather does: the old one stops working. Answers the new one. */
    public String revoke() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
