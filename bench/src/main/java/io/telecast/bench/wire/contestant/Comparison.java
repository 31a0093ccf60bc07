package io.telecast.bench.wire.contestant;

import io.telecast.sandbox.content.GeneratedContent;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Compares bytes with those that a file holds, as they come. For one thread. */
final class Comparison {

    private final GeneratedContent content;
    private final ByteBuffer expected;
    private long at;
    private long wrong;

    /**
     * @param from offset of the first byte that comes
     * @param most how many come at a time
     */
    Comparison(GeneratedContent content, long from, int most) {
        this.content = content;
        this.at = from;
        this.expected = ByteBuffer.allocate(most);
    }

    void add(byte[] bytes, int from, int count) {
        expected.clear().limit(count);
        int there = content.read(at, expected);
        if (there < count || !Arrays.equals(bytes, from, from + count, expected.array(), 0, count)) {
            for (int i = 0; i < count; i++) {
                wrong += i >= there || bytes[from + i] != expected.array()[i] ? 1 : 0;
            }
        }
        at += count;
    }

    long wrong() {
        return wrong;
    }
}
