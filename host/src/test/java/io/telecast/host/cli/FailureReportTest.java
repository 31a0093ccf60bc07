package io.telecast.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureReportTest {

    @Command
    private static final class Nothing {}

    static Stream<IOException> failures() {
        return Stream.of(
                new AccessDeniedException("/data/x"),
                new NoSuchFileException("/data/x"),
                new FileSystemException("/data/x", null, "No space left on device"),
                new FileSystemException("/data/x"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFileThatCannotBeUsedIsSaidInASentence(IOException failure) {
        var said = new StringWriter();
        var command = new CommandLine(new Nothing()).setErr(new PrintWriter(said, true));
        int code = new FailureReport()
                .handleExecutionException(
                        failure,
                        command,
                        CommandLine.ParseResult.builder(command.getCommandSpec())
                                .build());
        assertThat(code).isEqualTo(1);
        assertThat(said.toString().strip())
                .matches("telecast: /data/x .+\\. .+ another place\\.")
                .doesNotContain("null", "Exception");
    }
}
