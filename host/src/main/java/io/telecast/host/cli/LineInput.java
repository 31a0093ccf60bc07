package io.telecast.host.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes answers from a keyboard, secrets without showing them, or line by line from what is piped in. */
final class LineInput {

    private static final int MAX = 4096;

    private final BufferedReader piped;

    LineInput(InputStream in) {
        this.piped = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * Asks.
     *
     * @param out where the question goes
     * @return the answer without spaces around it; none when there are no more
     */
    Optional<String> ask(PrintWriter out, String question, boolean secret) throws IOException {
        Console console = System.console();
        if (secret && console != null && console.isTerminal()) {
            char[] typed = console.readPassword("%s", question);
            return Optional.ofNullable(typed).map(text -> new String(text).strip());
        }
        out.print(question);
        out.flush();
        return line();
    }

    private Optional<String> line() throws IOException {
        var line = new StringBuilder();
        int c = piped.read();
        if (c == -1) {
            return Optional.empty();
        }
        for (; c != -1 && c != '\n'; c = piped.read()) {
            if (line.length() < MAX) {
                line.append((char) c);
            }
        }
        return Optional.of(line.toString().strip());
    }
}
