package io.telecast.testkit;

import io.telecast.sandbox.world.Channel;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Rank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A channel.
 *
 * @since 0.1
 */
public final class TestChannel {

    private final SmallTelegram telegram;
    private final long id;
    private final String title;
    private final String username;
    private final Conversation posts;

    TestChannel(SmallTelegram telegram, long id, String title, String username) {
        this.telegram = telegram;
        this.id = id;
        this.title = title;
        this.username = username;
        this.posts = Conversation.channel(telegram, id, username);
    }

    static TestChannel found(SmallTelegram telegram, String title, String username) {
        Channel channel = telegram.founding()
                .addChannel(title, username, Map.of(FirstDay.ADA, Rank.OWNER, FirstDay.MAIN.botId(), Rank.ADMIN));
        return new TestChannel(telegram, channel.id(), title, username);
    }

    /** As bots know it, such as {@code -1001000000004}. */
    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Empty for a private channel. */
    public String username() {
        return username;
    }

    /** Posts a text. */
    public TestMessage post(String text) {
        return posts.get(telegram.founding()
                .addPosts(id, text, Optional.empty(), 1)
                .getFirst()
                .id());
    }

    public TestMessage post(TestFile file) {
        return post(file, "");
    }

    public TestMessage post(TestFile file, String caption) {
        var sample = Optional.of(telegram.sample(file));
        return posts.get(
                telegram.founding().addPosts(id, caption, sample, 1).getFirst().id());
    }

    /** Posts many files, numbered from 1. */
    public List<TestMessage> postFiles(int count, IntFunction<TestFile> file) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> post(file.apply(number)))
                .toList();
    }

    /** Posts what Telegram itself writes, such as "Channel photo updated". */
    public TestMessage postServiceMessage(String text) {
        return posts.get(telegram.founding().addServicePost(id, text).id());
    }

    /** The link of any number, whether or not there is such a post. */
    public String link(long number) {
        return posts.link(number);
    }

    public List<TestMessage> messages() {
        return posts.messages();
    }

    public void delete(TestMessage post) {
        telegram.writing().delete(FirstDay.ADA, id, List.of(post.id()));
    }

    /** Makes people members. */
    public void add(TestUser... users) {
        for (TestUser user : users) {
            rank(user.id(), Rank.MEMBER);
        }
    }

    /** Makes a bot administrator. */
    public void add(TestBot bot) {
        rank(bot.id(), Rank.ADMIN);
    }

    /** Makes somebody leave. */
    public void remove(TestUser user) {
        rank(user.id(), Rank.NONE);
    }

    public void remove(TestBot bot) {
        rank(bot.id(), Rank.NONE);
    }

    /** Makes a bot an ordinary member, without rights. */
    public void demote(TestBot bot) {
        rank(bot.id(), Rank.MEMBER);
    }

    private void rank(long member, Rank rank) {
        telegram.founding().setMember(id, member, rank);
    }

    @Override
    public String toString() {
        return "The channel " + title + ":\n" + posts.transcript();
    }
}
