package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A misspelt key of a plugin is told and harms nobody. */
class StrayKeysTest {

    private static final String SOURCE = """
            package test;
            import io.telecast.api.*;
            import io.telecast.api.settings.*;
            public class Main implements TelecastPlugin {
                record Options(@Setting(title = "Limit") int maxFiles, @Setting(title = "Plugin") int pluginMax) {}
                public void start(PluginContext context) {
                    context.settings().declare(new Options(1, 2));
                }
            }
            """;

    @TempDir
    private Path data;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void readTheLog() throws Exception {
        log.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(log);
        Files.createDirectories(data.resolve("plugins"));
    }

    @AfterEach
    void leaveTheLog() {
        logger().detachAppender(log);
        logger().setLevel(null);
    }

    @Test
    void aMisspeltSettingIsToldWithWhatThereIs() throws Exception {
        plugin("my");
        try (TestHost host = started("my.maxFile", "sesame")) {
            assertThat(host.status("my").state()).isEqualTo(PluginState.ON);
            assertThat(host.status("my").problem()).isEmpty();
            assertThat(host.status("my").notice())
                    .isEqualTo("plugins.my.maxFile (test) is left out: the plugin my has no such setting."
                            + " Did you mean maxFiles? It has: maxFiles, pluginMax.");
            assertThat(told()).containsExactly(host.status("my").notice());

            host.plugins.disable("my");
            assertThat(host.status("my").notice()).isEmpty();
            host.plugins.enable("my");
            assertThat(told()).as("once for each start").hasSize(2).doesNotContain("sesame");
        }
    }

    @Test
    void aMisspeltTextIsToldLikeASetting() throws Exception {
        plugin("my");
        try (TestHost host = started("my.texts.greetings", "Hi")) {
            assertThat(host.status("my").state()).isEqualTo(PluginState.ON);
            assertThat(host.status("my").notice())
                    .endsWith("has no such message text. Did you mean texts.greeting? It has: texts.greeting.");
        }
    }

    @Test
    void everyWayToWriteASettingIsItsName() throws Exception {
        plugin("my");
        try (TestHost host = started(
                "my.maxFiles",
                "3",
                "my.max-files",
                "3",
                "my.max.files",
                "3",
                "MY.MAX_FILES",
                "3",
                "my.texts.GREETING",
                "Hi")) {
            assertThat(host.status("my").notice()).isEmpty();
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void aVariableThatMayBeAnothersIsNotJudged() throws Exception {
        plugin("my");
        plugin("my-plugin");
        // as from the environment: my-plugin has no "max", but my has "pluginMax"
        try (TestHost host = started("my.plugin.max", "3", "my.plugin.max.files", "3", "my.plugin.maxx", "3")) {
            assertThat(told())
                    .singleElement()
                    .asString()
                    .startsWith("plugins.my.plugin.maxx (test) is left out: the plugin my-plugin has no such setting.");
            host.plugins.disable("my");
            assertThat(host.status("my-plugin").notice())
                    .as("the other may know it")
                    .isEmpty();
        }
    }

    @Test
    void pluginsThatDoNotRunAreNotJudged() throws Exception {
        plugin("my");
        TestJar.starting("failing", "1.0.0", "throw new Exception(\"no luck\");")
                .write(data.resolve("plugins/failing.jar"));
        try (TestHost host = TestHost.in(data).started()) {
            host.plugins.disable("my");
        }
        try (TestHost host = started("my.limt", "3", "failing.limt", "3")) {
            assertThat(host.plugins.list()).extracting(PluginStatus::notice).containsOnly("");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void anIdThatNoJarHasIsToldOnce() throws Exception {
        plugin("player");
        try (TestHost host = started("palyer.maxFiles", "3", "entirely-else.limit", "3")) {
            host.plugins.disable("player");
            assertThat(told())
                    .containsExactly(
                            "plugins.palyer.maxFiles (test) is left out: no jar in the plugin folder has the id palyer."
                                    + " Did you mean player?",
                            "plugins.entirely-else.limit (test) is left out: no jar in the plugin folder has the id"
                                    + " entirely-else.");
        }
    }

    @Test
    void aPluginWithoutSettingsSaysSo() throws Exception {
        TestJar.starting("plain", "1.0.0", "").write(data.resolve("plugins/plain.jar"));
        try (TestHost host = started("plain.limit", "3")) {
            assertThat(host.status("plain").state()).isEqualTo(PluginState.ON);
            assertThat(host.status("plain").notice()).endsWith("the plugin plain has no settings.");
        }
    }

    private void plugin(String id) {
        TestJar.of(id, "1.0.0")
                .source("test.Main", SOURCE)
                .file("texts.properties", "greeting=Hello")
                .write(data.resolve("plugins").resolve(id + ".jar"));
    }

    private TestHost started(String... configuration) throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < configuration.length; i += 2) {
            values.put(configuration[i], configuration[i + 1]);
        }
        return TestHost.in(data, values).started();
    }

    private List<String> told() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(StrayKeys.class);
    }
}
