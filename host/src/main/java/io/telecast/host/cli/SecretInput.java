package io.telecast.host.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Takes a secret from a keyboard without showing it, or from standard input where there is no keyboard. */
final class SecretInput {

    private static final int MAX = 4096;

    private final InputStream in;

    SecretInput(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @throws IOException if none comes; the message says what to do
     */
    String read(String prompt) throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("%s", prompt);
            return typed == null ? "" : new String(typed).strip();
        }
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var line = new StringBuilder();
        for (int c = reader.read(); c != -1 && c != '\n' && line.length() <= MAX; c = reader.read()) {
            line.append((char) c);
        }
        String text = line.toString().strip();
        if (text.isEmpty()) {
            throw new IOException("No token came. Type it when asked, or pipe it: telecast workers add < token.txt");
        }
        return text;
    }
}
