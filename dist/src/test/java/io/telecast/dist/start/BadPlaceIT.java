package io.telecast.dist.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Cli;
import io.telecast.dist.Folders;
import io.telecast.dist.Product;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The port or the data cannot be used: a sentence says so, and what was there stays as it was. */
class BadPlaceIT {
    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertRefused(start(folder.resolve("a"), "--port", port, "--chat-port", "0"), "Port " + port, "--port");
            assertRefused(start(folder.resolve("b"), "--port", "0", "--chat-port", port), port);
        }
    }

    @Test
    void aDataDirectoryThatIsAFile() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "precious");

        assertRefused(start(file), "file", "--data");
        assertThat(file).hasContent("precious");
        assertRefused(start(file.resolve("below")), "below", "--data");
    }

    @Test
    void aDataDirectoryInUse() {
        try (var first = Product.in(folder).start()) {
            assertRefused(start(folder), "in use by process", "--data");
            assertThat(first.chat().newcomer("Still").ask("/start").text()).contains("Hello Still");
        }
        try (var again = Product.in(folder).start()) {
            assertThat(again.isAlive()).isTrue();
        }
    }

    @Test
    void aDatabaseThatIsDamaged() throws IOException {
        Product.in(folder).start().close();
        Files.write(
                folder.resolve("telecast.db"),
                "this was a database once, and is no longer one. ".repeat(400).getBytes(UTF_8));
        Files.deleteIfExists(folder.resolve("telecast.db-wal"));
        Files.deleteIfExists(folder.resolve("telecast.db-shm"));
        var before = Folders.content(folder);

        assertRefused(start(folder), "telecast.db");

        assertThat(Folders.content(folder).get("telecast.db")).isEqualTo(before.get("telecast.db"));
        assertThat(Folders.content(folder.resolve("sandbox"))).isEqualTo(Folders.content(folder.resolve("sandbox")));
    }

    @Test
    void aJournalOfTheSandboxThatIsDamaged() throws IOException {
        Product.in(folder).start().close();
        var journal = journal();
        Files.writeString(journal, "{ this is no journal\n" + Files.readString(journal));
        var before = Folders.content(folder);

        assertRefused(start(folder), journal.getFileName().toString(), "line 1");

        assertThat(Files.readString(journal)).startsWith("{ this is no journal");
        assertThat(Folders.content(folder).keySet()).containsAll(before.keySet());
    }

    private Path journal() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Cli.Outcome start(Path data, String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("sandbox", "--data", data.toString()));
        arguments.addAll(more.length == 0 ? java.util.List.of("--port", "0") : java.util.List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static void assertRefused(Cli.Outcome outcome, String... parts) {
        assertThat(outcome.code()).as(outcome.said()).isNotZero();
        assertThat(outcome.out()).doesNotContain("ready http");
        assertThat(outcome.err()).contains(parts);
        BadConfigurationIT.assertNoTrace(outcome);
    }
}
