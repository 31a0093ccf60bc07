package io.telecast.host.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** How a command ended and what it said. */
record Outcome(int code, String out, String err) {

    /** Runs {@code telecast} in this process. */
    static Outcome of(String input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(
                arguments,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new Outcome(code, out.toString(), err.toString());
    }

    String said() {
        return out + "\n" + err;
    }
}
