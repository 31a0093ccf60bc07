package io.telecast.testkit;

import io.telecast.api.TelecastPlugin;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Telecast of a test's own: the real host with the plugin in it, and a small Telegram with people, channels and files,
 * all in this process. As a static field it runs once for the class, as an instance field anew for each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TelecastExtension telecast = TelecastExtension.with(HelloPlugin.class).build();
 *
 * @Test
 * void greets() {
 *     TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
 *     chat.send("/hello");
 *     chat.await("Hello, Ben!");
 * }
 * }</pre>
 *
 * <p>The plugin is packed as a jar and loaded from there, by a class loader of its own: its static fields are not those
 * that the test sees. Tests therefore act from outside, as people and operators do. Thread-safe.
 *
 * @since 0.1
 */
public final class TelecastExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, AutoCloseable {

    TelecastExtension(Builder setup) {}

    /** Begins with the plugin to be tested; the rest has defaults. */
    public static Builder with(Class<? extends TelecastPlugin> plugin) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** What a Telecast of a test's own is made of. Not thread-safe. */
    public static final class Builder {

        Builder() {}

        /** The plugin's id; default: as the build says, else from the class's name: {@code HelloPlugin} is hello. */
        public Builder id(String id) {
            throw new UnsupportedOperationException("Not there yet.");
        }

        /** Configures a setting of the plugin, {@code plugins.<id>.<name>}. */
        public Builder setting(String name, String... values) {
            throw new UnsupportedOperationException("Not there yet.");
        }

        /** Sets any key of the host's configuration, such as {@code links.expiry}. */
        public Builder configure(String key, String value) {
            throw new UnsupportedOperationException("Not there yet.");
        }

        /** Adds another plugin of this build, such as a helper among the test's classes. */
        public Builder withPlugin(String id, Class<? extends TelecastPlugin> plugin) {
            throw new UnsupportedOperationException("Not there yet.");
        }

        /** Adds a plugin that is packed already. */
        public Builder withJar(Path jar) {
            throw new UnsupportedOperationException("Not there yet.");
        }

        public TelecastExtension build() {
            return new TelecastExtension(this);
        }
    }

    /** The administrator of the host, who has started the main bot. */
    public TestUser admin() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** A new ordinary user. */
    public TestUser user(String firstName) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Many new users, who know no bot yet. */
    public List<TestUser> users(int count) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Many new users who have pressed START in the bot, which has answered each. */
    public List<TestUser> users(int count, TestBot bot) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** A new private channel where the main bot is administrator and {@link #admin} the owner. */
    public TestChannel channel(String title) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** A new public channel, else like {@link #channel(String)}. */
    public TestChannel channel(String title, String username) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The host's storage channel. */
    public TestChannel storageChannel() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The main bot. */
    public TestBot bot() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** A new bot as from BotFather, which nobody runs yet. */
    public TestBot newBot(String username) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** A client of the host's web server. */
    public TestHttp http() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** What public addresses start with, without a slash at the end. */
    public URI url() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The clock of the host and of its Telegram. */
    public TestClock clock() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Settings of the tested plugin. */
    public TestSettings settings() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The tested plugin, as operators see it. */
    public TestPlugin plugin() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Another plugin. */
    public TestPlugin plugin(String id) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** What goes wrong in Telegram. Fair weather again after each test. */
    public TestFaults faults() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Stops the host and starts it again with the same data and address. Telegram goes on meanwhile. */
    public void restart() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Starts the host; JUnit does this otherwise. */
    public void start() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Stops the host; what people do meanwhile, it learns of when it starts again. */
    public void stop() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Stops everything and deletes the data. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
