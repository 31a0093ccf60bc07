package io.telecast.host.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A byte range as an input stream. */
final class RunInputStream extends InputStream {

    private final ByteRun run;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private boolean open = true;

    RunInputStream(ByteRun run) {
        this.run = run;
    }

    @Override
    public int read() throws IOException {
        return more() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
    }

    @Override
    public int available() {
        return bytes.remaining();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            bytes = ByteBuffer.allocate(0);
            run.close();
        }
    }

    private boolean more() throws IOException {
        if (!open) {
            throw new IOException("The stream is closed.");
        }
        if (!bytes.hasRemaining()) {
            try {
                bytes = run.next(Pulse.STEADY);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Reading was interrupted.");
            }
        }
        return bytes.hasRemaining();
    }
}
