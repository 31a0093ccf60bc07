package io.telecast.testkit;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A channel.
 *
 * @since 0.1
 */
public final class TestChannel {

    TestChannel() {}

    /** As bots know it, such as {@code -1001000000004}. */
    public long id() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public String title() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Empty for a private channel. */
    public String username() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Posts a text. */
    public TestMessage post(String text) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestMessage post(TestFile file) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestMessage post(TestFile file, String caption) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Posts many files, numbered from 1. */
    public List<TestMessage> postFiles(int count, IntFunction<TestFile> file) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Posts what Telegram itself writes, such as "Channel photo updated". */
    public TestMessage postServiceMessage(String text) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The link of any number, whether or not there is such a post. */
    public String link(long number) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public List<TestMessage> messages() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public void delete(TestMessage post) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Makes people members. */
    public void add(TestUser... users) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Makes a bot administrator. */
    public void add(TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Makes somebody leave. */
    public void remove(TestUser user) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public void remove(TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Makes a bot an ordinary member, without rights. */
    public void demote(TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
