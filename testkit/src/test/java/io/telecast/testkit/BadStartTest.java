package io.telecast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.testkit.example.RemindPlugin;
import org.junit.jupiter.api.Test;

class BadStartTest {

    /** Needs what is not there. */
    public static final class HopelessPlugin implements TelecastPlugin {

        @Override
        public void start(PluginContext context) {
            throw new IllegalStateException("The moon is out of reach. Build a ladder.");
        }
    }

    private static void assertRefused(TelecastExtension.Builder builder, String sentence) {
        try (TelecastExtension telecast = builder.build()) {
            assertThatThrownBy(telecast::start).hasMessageContaining(sentence);
            assertThatThrownBy(telecast::bot).hasMessageContaining("@RegisterExtension");
        }
    }

    @Test
    void aPluginThatDoesNotStartSaysWhy() {
        assertRefused(TelecastExtension.with(HopelessPlugin.class), "The moon is out of reach. Build a ladder.");
    }

    @Test
    void aWrongSettingIsNamed() {
        assertRefused(TelecastExtension.with(RemindPlugin.class).setting("longest", "never"), "longest");
    }

    @Test
    void aKeyThatTheHostDoesNotHaveIsNamed() {
        assertRefused(TelecastExtension.with(RemindPlugin.class).configure("links.colour", "red"), "links.colour");
    }

    @Test
    void anIdThatIsNoneIsNamed() {
        assertRefused(TelecastExtension.with(RemindPlugin.class).id("Not An Id"), "Plugin-Id");
    }

    @Test
    void twoPluginsRunSideBySide() {
        try (TelecastExtension telecast = TelecastExtension.with(RemindPlugin.class)
                .withPlugin("quiet", QuietPlugin.class)
                .build()) {
            telecast.start();
            assertThat(telecast.plugin("remind").isOn()).isTrue();
            assertThat(telecast.plugin("quiet").isOn()).isTrue();
            assertThat(telecast.plugin().version()).isEqualTo("1.0.0");
            telecast.plugin().upgrade();
            assertThat(telecast.plugin().version()).isEqualTo("1.0.1");
            assertThatThrownBy(() -> telecast.plugin("nobody").turnOff()).hasMessageContaining("quiet");
            assertThatThrownBy(() -> telecast.settings().get("colour")).hasMessageContaining("longest");
        }
    }

    /** Does nothing. */
    public static final class QuietPlugin implements TelecastPlugin {

        @Override
        public void start(PluginContext context) {
            context.logger().debug("Here");
        }
    }
}
