package io.telecast.testdc.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** Lets no more bytes through in a second than it is told. For one thread. */
final class PacedOutputStream extends FilterOutputStream {

    private static final int MIN_PIECE = 1024;
    private static final int MAX_PIECE = 64 << 10;
    private static final int PIECES_A_SECOND = 20;

    private long bytesPerSecond;
    private long freeAt = System.nanoTime();

    PacedOutputStream(OutputStream out) {
        super(out);
    }

    /** From now on; 0 without limit. */
    void rate(long limit) {
        bytesPerSecond = limit;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int piece = bytesPerSecond == 0 ? length : Math.clamp(bytesPerSecond / PIECES_A_SECOND, MIN_PIECE, MAX_PIECE);
        for (int at = 0; at < length; at += piece) {
            int count = Math.min(piece, length - at);
            out.write(bytes, from + at, count);
            wait(count);
        }
    }

    private void wait(int count) throws IOException {
        if (bytesPerSecond == 0) {
            return;
        }
        long now = System.nanoTime();
        freeAt = Math.max(freeAt, now) + (long) (count * 1e9 / bytesPerSecond);
        try {
            Thread.sleep(Duration.ofNanos(freeAt - now));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
