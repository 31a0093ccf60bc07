package io.telecast.batch;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChannel;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests of this plugin do again and again. */
final class Scene {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TelecastExtension telecast;

    Scene(TelecastExtension telecast) {
        this.telecast = telecast;
    }

    /** A plugin in a host that is as fast as the computer. */
    static TelecastExtension.Builder host() {
        return TelecastExtension.with(BatchPlugin.class);
    }

    /** The administrator's chat with the main bot. */
    TestChat ada() {
        return telecast.admin().chatWith(telecast.bot());
    }

    /** The chat of somebody new with the main bot. */
    TestChat somebody() {
        return somebody(telecast.user("Ben"));
    }

    TestChat somebody(TestUser user) {
        return user.chatWith(telecast.bot());
    }

    /** A channel with videos {@code <n>.mp4}, different from those of every other channel. */
    List<TestMessage> videos(TestChannel channel, int count) {
        int size = 1000 + 10_000 * NUMBERS.incrementAndGet();
        return channel.postFiles(count, number -> TestFile.of(number + ".mp4", size + number));
    }

    /** The share link of a new batch of so many files. */
    String shareLink(String title, int files) {
        return batch(title, files).link("Share link");
    }

    /** The answer to the making of a new batch of so many files. */
    TestMessage batch(String title, int files) {
        List<TestMessage> posts = videos(telecast.channel(title), files);
        return batch(posts.getFirst(), posts.getLast());
    }

    TestMessage batch(TestMessage first, TestMessage last) {
        TestChat chat = ada();
        chat.send("/batch " + first.link() + " " + last.link());
        TestMessage done = chat.await("contains");
        chat.awaitFile("batch.json");
        return done;
    }

    /** The answer to a file that somebody has sent. */
    TestMessage stored(TestChat chat) {
        chat.sendFile(TestFile.of("own.mp4", 900 + NUMBERS.incrementAndGet()));
        return chat.await("own.mp4");
    }

    /** Names of the files in a chat, in the order in which they arrived. */
    static List<String> names(TestChat chat) {
        return chat.files().stream().map(TestMessage::fileName).toList();
    }

    /** {@code 1.mp4} to {@code <count>.mp4}. */
    static List<String> numbered(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> number + ".mp4")
                .toList();
    }
}
