package io.telecast.dist.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that makes no sense: everything that is wrong is said at once, and nothing begins. */
class BadConfigurationIT {
    @TempDir
    private Path folder;

    @Test
    void allProblemsOfAllSourcesAreNamedTogether() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("telecast.yaml"), """
                http:
                  port: eighty
                  hots: 0.0.0.0
                links:
                  expiry: tomorrow
                telegram.storage-channel: 12
                """);

        var outcome = Cli.run(
                Map.of("TELECAST_STREAM_CACHE_SIZE", "2 bananas", "TELECAST_HTTP_PROT", "1"),
                "sandbox",
                "--data",
                data.toString(),
                "--set",
                "uploads.allowed=nobody",
                "--set",
                "stream.read-ahead=3KiB",
                "--set",
                "plugins.bundled=perhaps",
                "--set",
                "log.level=loud",
                "--chat-port",
                "99999");

        assertThat(outcome.code()).as(outcome.said()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("http.port = eighty (", "telecast.yaml")
                .contains("http.hots", "http.host")
                .contains("links.expiry = tomorrow")
                .contains("telegram.storage-channel = 12")
                .contains("stream.cache-size = 2 bananas (", "TELECAST_STREAM_CACHE_SIZE")
                .contains("TELECAST_HTTP_PROT", "TELECAST_HTTP_PORT")
                .contains("uploads.allowed = nobody (--set): ", "everyone", "listed")
                .contains("stream.read-ahead = 3KiB")
                .contains("plugins.bundled = perhaps")
                .contains("log.level = loud");
        assertNoTrace(outcome);
        assertThat(data).isDirectoryContaining(file -> file.endsWith("telecast.yaml"));
        try (var files = Files.list(data)) {
            assertThat(files).as("nothing was made").hasSize(1);
        }
    }

    @Test
    void yamlThatIsNoneIsSaidWithItsPlace() throws IOException {
        var file = Files.writeString(folder.resolve("broken.yaml"), "http:\n  port: [1\n bad: }\n");

        var outcome = Cli.run("sandbox", "--data", folder.resolve("d").toString(), "--config", file.toString());

        assertThat(outcome.code()).as(outcome.said()).isEqualTo(2);
        assertThat(outcome.err()).contains("broken.yaml", "line");
        assertNoTrace(outcome);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        var missing = folder.resolve("missing.yaml");

        var outcome = Cli.run("sandbox", "--data", folder.resolve("d").toString(), "--config", missing.toString());

        assertThat(outcome.code()).as(outcome.said()).isEqualTo(2);
        assertThat(outcome.err()).contains("missing.yaml");
        assertNoTrace(outcome);
    }

    @Test
    void flagsThatDoNotExistAreSaidWithTheUsage() {
        var flag = Cli.run("sandbox", "--prot", "80");
        assertThat(flag.code()).isEqualTo(2);
        assertThat(flag.err()).contains("--prot", "--port");
        assertNoTrace(flag);

        var command = Cli.run("sandbx");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("sandbx", "sandbox");
        assertNoTrace(command);

        var assignment = Cli.run("sandbox", "--set", "http.port");
        assertThat(assignment.code()).isEqualTo(2);
        assertThat(assignment.err()).contains("--set key=value");
        assertNoTrace(assignment);
    }

    @Test
    void aSecretThatIsWrongIsNotRepeated() {
        var outcome = Cli.run(
                "sandbox", "--data", folder.resolve("d").toString(), "--set", "telegram.bot-token=hunter2-is-my-token");

        assertThat(outcome.code()).as(outcome.said()).isNotZero();
        assertThat(outcome.err()).contains("telegram.bot-token");
        assertThat(outcome.said()).doesNotContain("hunter2");
        assertNoTrace(outcome);
    }

    static void assertNoTrace(Cli.Outcome outcome) {
        assertThat(outcome.said()).doesNotContain("\tat ", "Exception:", "Exception in thread", "Caused by");
    }
}
