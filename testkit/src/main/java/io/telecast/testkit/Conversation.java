package io.telecast.testkit;

import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Watch;
import java.util.List;
import java.util.Optional;

/**
 * A private chat or a channel.
 *
 * @param postLinks what the links of posts start with, empty for a private chat
 */
record Conversation(SmallTelegram telegram, ChatKey key, String postLinks) {

    private static final long CHANNELS_BELOW = -1_000_000_000_000L;

    static Conversation direct(SmallTelegram telegram, long bot, long user) {
        return new Conversation(telegram, ChatKey.direct(bot, user), "");
    }

    /** @param username empty for a private one */
    static Conversation channel(SmallTelegram telegram, long id, String username) {
        String name = username.isEmpty() ? "c/" + (CHANNELS_BELOW - id) : username;
        return new Conversation(telegram, ChatKey.channel(id), "https://t.me/" + name + "/");
    }

    List<TestMessage> messages() {
        return telegram.watch().messages(key).stream()
                .map(seen -> new TestMessage(this, seen))
                .toList();
    }

    Optional<TestMessage> find(long id) {
        return telegram.watch().message(key, id).map(seen -> new TestMessage(this, seen));
    }

    TestMessage get(long id) {
        return find(id).orElseThrow(
                        () -> new AssertionError("Message " + id + " is gone from the chat.\n" + transcript()));
    }

    /** What was just sent; a bot may have deleted it since. */
    TestMessage sent(MessageView view) {
        return find(view.id()).orElseGet(() -> new TestMessage(this, new Watch.Seen(view, 0)));
    }

    String link(long id) {
        if (postLinks.isEmpty()) {
            throw new IllegalStateException("Only posts in channels have links; message " + id + " is in a chat.");
        }
        return postLinks + id;
    }

    String transcript() {
        return Transcript.of(messages());
    }
}
