package io.telecast.testdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@link Main}, run by a JVM of its own. */
final class MainProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;

    private MainProcess(Process process) {
        this.process = process;
    }

    static MainProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return new MainProcess(new ProcessBuilder(command).start());
    }

    /** What its first line tells, by name. */
    Map<String, String> ready() throws IOException {
        String line = process.inputReader().readLine();
        assertThat(line).startsWith("READY ");
        return Arrays.stream(line.split(" "))
                .skip(1)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Does what Ctrl-C does, and answers the exit code. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("it has ended")
                .isTrue();
        return process.exitValue();
    }

    /** All that it complained of until its end. */
    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
