package io.telecast.bench.wire.contestant;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What comes over a connection: heads of answers, and their bodies in pieces as large as they come. For one thread. */
final class HttpInput {

    private static final int SIZE = 64 << 10;
    private static final int MOST_OF_A_HEAD = 16 << 10;

    private final InputStream in;
    private final byte[] bytes = new byte[SIZE];
    private int from;
    private int to;

    HttpInput(InputStream in) {
        this.in = in;
    }

    /** The most bytes of a piece. */
    static int size() {
        return SIZE;
    }

    /** The next head, after which the body begins. */
    HttpHead head() throws IOException {
        int end = endOfHead(from);
        while (end < 0) {
            if (to - from > MOST_OF_A_HEAD) {
                throw new IOException("The head of the answer is longer than " + MOST_OF_A_HEAD + " bytes.");
            }
            int seen = Math.max(0, to - from - 3);
            more();
            end = endOfHead(from + seen);
        }
        String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        from = end;
        return HttpHead.parse(text);
    }

    /** Passes the next piece of a body on, of at most so many bytes. Returns how many those were. */
    int piece(long most, Piece taker) throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
            more();
        }
        int count = (int) Math.min(most, to - from);
        taker.take(bytes, from, count);
        from += count;
        return count;
    }

    private void more() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        int count = in.read(bytes, to, SIZE - to);
        if (count < 0) {
            throw new EOFException("The connection ended before the answer did.");
        }
        to += count;
    }

    private int endOfHead(int start) {
        for (int i = start; i + 3 < to; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    /** Takes bytes that are valid during the call. */
    interface Piece {

        void take(byte[] bytes, int from, int count);
    }
}
