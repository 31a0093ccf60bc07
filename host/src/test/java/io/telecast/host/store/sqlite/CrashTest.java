package io.telecast.host.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.storage.Store;
import io.telecast.host.store.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again. */
class CrashTest {

    private static final int ROUNDS = 20;

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("telecast.db");
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeAndKill(file, round, 100 + 37 * round));
        }

        long lost;
        try (SqliteRecordStore database = SqliteRecordStore.open(file, InstantSource.system())) {
            Store<Sample> store = database.open("crash", Sample.spec("samples"));
            lost = acknowledged.stream().filter(key -> !intact(store, key)).count();
        }
        System.out.printf("%d of %d acknowledged writes lost in %d kills%n", lost, acknowledged.size(), ROUNDS);
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 100);
        assertThat(lost).isZero();
    }

    private static boolean intact(Store<Sample> store, String key) {
        Sample expected = Sample.of(key).tags(key).number(1).group(key);
        return store.get(key).filter(expected::equals).isPresent()
                && store.find("tag", key, "", 2).equals(List.of(expected))
                && store.find("group", key, "", 2).equals(List.of(expected));
    }

    /** Answers the keys that the process told before it died. */
    private static List<String> writeAndKill(Path file, int round, int enough)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // most of a round is the start of the process
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // a killed process cannot remove the library that it unpacked
                        "-Dorg.sqlite.tmpdir=" + file.getParent(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        file.toString(),
                        "r" + round)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            StringBuilder line = new StringBuilder();
            for (int c = output.read(); c >= 0; c = output.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                // a line without its end may be half a key
                told.add(line.toString());
                line.setLength(0);
                if (told.size() == enough) {
                    // not Process.destroyForcibly: that closes the stream before its end is read
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        return told;
    }
}
