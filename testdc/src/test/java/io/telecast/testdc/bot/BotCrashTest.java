package io.telecast.testdc.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.TestPerson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed loses no update that it was told of, and is not told again what it has handled. */
class BotCrashTest {

    private static final int ROUNDS = 3;
    private static final int MESSAGES = 40;

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    @TempDir
    private Path data;

    @Test
    void killedInTheMiddle() throws Exception {
        BotToken token = dc.newBot("crash_bot");
        TestPerson ada = dc.person("Ada");
        List<String> unhandled = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start(token);
            try (BufferedReader lines = process.inputReader()) {
                var told = new ArrayList<String>();
                readUntil(lines, "connected", told);
                for (int n = 0; n < MESSAGES; n++) {
                    ada.send(token.botId(), round + "/" + n + (n % 3 == 0 ? " done" : " open"));
                }
                // Killed with the last ones on their way: those must come, whoever has them.
                readUntil(
                        lines,
                        "told " + round + "/" + (MESSAGES / 2) + (MESSAGES / 2 % 3 == 0 ? " done" : " open"),
                        told);
                process.destroyForcibly().waitFor();
                assertThat(told)
                        .containsAll(
                                unhandled.stream().map(text -> "told " + text).toList());
            }
            for (int n = 0; n < MESSAGES; n++) {
                if (n % 3 != 0) {
                    unhandled.add(round + "/" + n + " open");
                }
            }
        }
        try (Telegram telegram = Backend.open(dc, data)) {
            var updates = TakenUpdates.of(telegram.connect(token));
            ada.send(token.botId(), "the end");
            var texts = updates.until("the end").stream()
                    .map(TakenUpdates.Taken::text)
                    .toList();
            assertThat(texts).containsAll(unhandled).doesNotHaveDuplicates();
            for (int round = 0; round < ROUNDS; round++) {
                for (int n = 0; n < MESSAGES / 2; n += 3) {
                    assertThat(texts).doesNotContain(round + "/" + n + " done");
                }
            }
        }
    }

    private Process start(BotToken token) throws IOException {
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
                .start();
    }

    private static void readUntil(BufferedReader lines, String last, List<String> read) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(last)) {
            read.add(line);
            line = lines.readLine();
        }
        assertThat(line).as("the process ended: %s", read).isNotNull();
        read.add(last);
    }
}
