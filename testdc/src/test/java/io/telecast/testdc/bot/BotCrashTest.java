package io.telecast.testdc.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.TestPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed is told again what it was told and did not handle, and never what it did. */
class BotCrashTest {

    private static final int ROUNDS = 3;
    private static final int MESSAGES = 40;
    private static final int LAST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    @TempDir
    private Path data;

    @Test
    void killedInTheMiddle() throws Exception {
        BotToken token = dc.newBot("crash_bot");
        TestPerson ada = dc.person("Ada");
        var open = new LinkedHashSet<String>();
        var handled = new LinkedHashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var told = toldUntilKilled(token, ada, round);
            assertThat(told).doesNotHaveDuplicates();
            assertThat(open).isSubsetOf(told);
            assertThat(handled).doesNotContainAnyElementsOf(told);
            told.forEach(text -> (text.endsWith("done") ? handled : open).add(text));
            ada.send(token.botId(), round + " while down open");
            open.add(round + " while down open");
        }
        try (Telegram telegram = Backend.open(dc, data)) {
            var updates = TakenUpdates.of(telegram.connect(token));
            ada.send(token.botId(), "the end");
            var texts = updates.until("the end").stream()
                    .map(TakenUpdates.Taken::text)
                    .toList();
            assertThat(texts)
                    .containsAll(open)
                    .doesNotContainAnyElementsOf(handled)
                    .doesNotHaveDuplicates();
        }
    }

    /** What a process says that it was told of, which is killed while more is on its way. */
    private List<String> toldUntilKilled(BotToken token, TestPerson ada, int round) throws Exception {
        Path output = data.resolve("output-" + round);
        Process process = start(token, output);
        try {
            awaitLine(process, output, "connected");
            for (int n = 0; n < MESSAGES; n++) {
                ada.send(token.botId(), round + "/" + n + (n % 3 == 0 ? " done" : " open"));
            }
            awaitLine(process, output, "told " + round + "/" + LAST + " open");
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines(output).stream()
                .filter(line -> line.startsWith("told "))
                .map(line -> line.substring("told ".length()))
                .toList();
    }

    private Process start(BotToken token, Path output) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingBot.class.getName(),
                data.toString(),
                token.value()));
        Backend.options(dc).forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void awaitLine(Process process, Path output, String line) {
        await().atMost(PATIENCE).until(() -> lines(output).contains(line) || !process.isAlive());
        assertThat(process.isAlive()).as("the process has not ended by itself").isTrue();
    }

    /** The lines that are whole. */
    private static List<String> lines(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
