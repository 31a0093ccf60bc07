package io.telecast.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testkit.Telecast;
import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin's versions come and go back. */
@Telecast(RemindPlugin.class)
class VersionsTest {

    @Test
    void goesBackToTheVersionBefore(TelecastExtension telecast, @TempDir Path folder) throws IOException {
        TestPlugin plugin = telecast.plugin();
        String first = plugin.version();
        assertThatThrownBy(plugin::rollBack).hasMessageContaining("No other version");
        plugin.upgrade();
        String second = plugin.version();
        assertThat(second).isNotEqualTo(first);
        plugin.rollBack();
        assertThat(plugin.version()).isEqualTo(first);
        assertThatThrownBy(plugin::rollBackWithRecordsAsBefore)
                .hasMessageContaining("It reads the records that are there.");
        Path none = Files.writeString(folder.resolve("none.jar"), "no plugin");
        assertThatThrownBy(() -> plugin.install(none)).hasMessageContaining("no jar");
        assertThat(plugin.version()).isEqualTo(first);
        plugin.rollBack();
        assertThat(plugin.version()).isEqualTo(second);
    }
}
