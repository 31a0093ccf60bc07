package io.telecast.testkit;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginLimits;
import io.telecast.sandbox.world.FirstDay;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final Setup setup;
    private @Nullable Stage stage;
    private int depth;

    private TelecastExtension(Setup setup) {
        this.setup = setup;
    }

    /** Begins with the plugin to be tested; the rest has defaults. */
    public static Builder with(Class<? extends TelecastPlugin> plugin) {
        return new Builder(plugin);
    }

    /** What a Telecast of a test's own is made of. Not thread-safe. */
    public static final class Builder {

        private final Setup.Draft draft;

        private Builder(Class<? extends TelecastPlugin> plugin) {
            draft = new Setup.Draft(plugin);
        }

        /** The plugin's id; default: as the build says, else from the class's name: {@code HelloPlugin} is hello. */
        public Builder id(String id) {
            draft.id(id);
            return this;
        }

        /**
         * What the plugin's manifest declares under {@code Plugin-Uses}, such as {@code "commands", "web:api.example.com"};
         * default: as the build says, else everything.
         */
        public Builder uses(String... capabilities) {
            draft.uses(capabilities);
            return this;
        }

        /** Configures a setting of the plugin, {@code plugins.<id>.<name>}. */
        public Builder setting(String name, String... values) {
            draft.setting(name, values);
            return this;
        }

        /** Sets any key of the host's configuration, such as {@code links.expiry}. */
        public Builder configure(String key, String value) {
            draft.configure(key, value);
            return this;
        }

        /** Puts the jar which holds a class into the plugin's {@code lib/}, as the plugin's own build would. */
        public Builder library(Class<?> ofIt) {
            draft.library(ofIt);
            return this;
        }

        /** Adds another plugin of this build, such as a helper among the test's classes. */
        public Builder withPlugin(String id, Class<? extends TelecastPlugin> plugin) {
            draft.withPlugin(id, plugin);
            return this;
        }

        /** Adds a plugin that is packed already. */
        public Builder withJar(Path jar) {
            draft.withJar(jar);
            return this;
        }

        /** How long the {@code await…} methods wait in real time; default 15 s. Jobs may take four times as long. */
        public Builder patience(Duration most) {
            draft.patience(most);
            return this;
        }

        /** Other limits for plugins, where a test would wait for minutes else. */
        Builder limits(PluginLimits limits) {
            draft.limits(limits);
            return this;
        }

        public TelecastExtension build() {
            return new TelecastExtension(draft.finish());
        }
    }

    /** The administrator of the host. */
    public TestUser admin() {
        return stage().people().admin();
    }

    /** A new ordinary user. */
    public TestUser user(String firstName) {
        return stage().people().add(firstName, "");
    }

    /** A new ordinary user with a username, which must be free. */
    public TestUser user(String firstName, String username) {
        return stage().people().add(firstName, username);
    }

    /** Many new users, who know no bot yet. */
    public List<TestUser> users(int count) {
        return stage().people().add(count);
    }

    /** Many new users who have pressed START in the bot, which has answered each. */
    public List<TestUser> users(int count, TestBot bot) {
        List<TestUser> made = users(count);
        List<TestChat> chats = made.stream().map(user -> user.openChatWith(bot)).toList();
        chats.forEach(TestChat::pressStart);
        chats.forEach(TestChat::awaitStart);
        return made;
    }

    /** A new private channel where the main bot is administrator and {@link #admin} the owner. */
    public TestChannel channel(String title) {
        return channel(title, "");
    }

    /** A new public channel, else like {@link #channel(String)}. */
    public TestChannel channel(String title, String username) {
        return TestChannel.found(stage().telegram(), title, username);
    }

    /** The host's storage channel. */
    public TestChannel storageChannel() {
        return new TestChannel(stage().telegram(), FirstDay.STORAGE, "Storage", "");
    }

    /** The main bot. */
    public TestBot bot() {
        return stage().people().mainBot();
    }

    /** A new bot as from BotFather, which nobody runs yet. The username ends with {@code bot}. */
    public TestBot newBot(String username) {
        return stage().people().newBot(username);
    }

    /** A client of the host's web server. */
    public TestHttp http() {
        return TestHttp.of(stage().host()::url);
    }

    /** What public addresses start with, without a slash at the end. */
    public URI url() {
        return stage().host().url();
    }

    /** The clock of the host and of its Telegram. */
    public TestClock clock() {
        return stage().clock();
    }

    /** Settings of the tested plugin. */
    public TestSettings settings() {
        return plugin().settings();
    }

    /** The tested plugin, as operators see it. */
    public TestPlugin plugin() {
        return plugin(setup.plugin().id());
    }

    /** Another plugin. */
    public TestPlugin plugin(String id) {
        return new TestPlugin(stage().host(), id);
    }

    /** What goes wrong in Telegram. Fair weather again after each test. */
    public TestFaults faults() {
        return new TestFaults(stage().telegram().faults());
    }

    /** Stops the host and starts it again with the same data and address. Telegram goes on meanwhile. */
    public void restart() {
        stage().host().stop();
        stage().host().start();
    }

    /** Starts the host; JUnit does this otherwise. Throws if a plugin does not start, saying why. */
    public synchronized void start() {
        Stage present = stage;
        if (present != null) {
            present.host().start();
            return;
        }
        Stage fresh = Stage.open(setup);
        try {
            fresh.host().start();
        } catch (RuntimeException | Error e) {
            fresh.close();
            throw e;
        }
        stage = fresh;
    }

    /** Stops the host; what people do meanwhile, it learns of when it starts again. */
    public void stop() {
        stage().host().stop();
    }

    /** Stops everything and deletes the data. */
    @Override
    public synchronized void close() {
        Stage present = stage;
        stage = null;
        if (present != null) {
            present.close();
        }
    }

    /** The plugins, for tests that do what operators do. */
    PluginHost plugins() {
        return stage().host().plugins();
    }

    private synchronized Stage stage() {
        Stage present = stage;
        if (present == null) {
            throw new IllegalStateException("Telecast does not run here. Give the extension's field @RegisterExtension,"
                    + " and use it inside of tests or in @BeforeEach.");
        }
        return present;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        // nested classes inherit the extension
        if (depth++ == 0) {
            start();
        }
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (depth == 0) {
            start();
        }
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        if (depth == 0) {
            close();
        } else {
            faults().clear();
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (--depth == 0) {
            close();
        }
    }
}
