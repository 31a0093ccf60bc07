package io.telecast.testkit;

/**
 * A bot's account, as its owner sees it.
 *
 * @since 0.1
 */
public final class TestBot {

    private final SmallTelegram telegram;
    private final long id;
    private final String username;
    private volatile String token;

    TestBot(SmallTelegram telegram, long id, String username, String token) {
        this.telegram = telegram;
        this.id = id;
        this.username = username;
        this.token = token;
    }

    public long id() {
        return id;
    }

    /** Without the {@code @}. */
    public String username() {
        return username;
    }

    /** The token that holds now. */
    public String token() {
        return token;
    }

    /** Has the token replaced, as BotFather does: the old one stops working. Answers the new one. */
    public String revoke() {
        token = telegram.founding().revoke(id).token().value();
        return token;
    }

    @Override
    public String toString() {
        return "@" + username;
    }
}
