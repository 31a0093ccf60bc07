package io.telecast.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A person in the small Telegram.
 *
 * @since 0.1
 */
public final class TestUser {

    private final SmallTelegram telegram;
    private final long id;
    private final String firstName;
    private final String username;
    private final Map<Long, TestChat> chats = new ConcurrentHashMap<>();

    TestUser(SmallTelegram telegram, long id, String firstName, String username) {
        this.telegram = telegram;
        this.id = id;
        this.firstName = firstName;
        this.username = username;
    }

    public long id() {
        return id;
    }

    public String firstName() {
        return firstName;
    }

    /** Empty for none. */
    public String username() {
        return username;
    }

    /** The chat with a bot. The first time START is pressed and the bot's answer awaited. */
    public TestChat chatWith(TestBot bot) {
        TestChat chat = openChatWith(bot);
        if (chat.messages().isEmpty()) {
            chat.pressStart();
            chat.awaitStart();
        }
        return chat;
    }

    /** The chat with a bot in which START was not pressed, unless it was before. */
    public TestChat openChatWith(TestBot bot) {
        return chats.computeIfAbsent(bot.id(), any -> new TestChat(telegram, this, bot));
    }

    /** Blocks a bot. */
    public void block(TestBot bot) {
        telegram.writing().block(id, bot.id(), true);
    }

    public void unblock(TestBot bot) {
        telegram.writing().block(id, bot.id(), false);
    }

    /** Deletes the account. */
    public void deactivate() {
        telegram.founding().deactivate(id);
    }

    @Override
    public String toString() {
        return firstName + " (" + id + ")";
    }
}
