package io.telecast.sandbox.world;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads whole lines. For one thread. */
final class LineReader {

    private final InputStream in;

    LineReader(InputStream source) {
        in = new BufferedInputStream(source, 1 << 16);
    }

    /** The next line with its end, or nothing at the end of the stream, where an unfinished line is left out. */
    byte[] next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c == '\n') {
                return line.toByteArray();
            }
        }
        return new byte[0];
    }
}
