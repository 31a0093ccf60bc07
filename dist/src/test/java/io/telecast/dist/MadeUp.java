package io.telecast.dist;

import io.telecast.sandbox.content.GeneratedContent;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The original of a file that the sandbox generates, for comparing with what the product serves. */
public record MadeUp(String name, long size, long seed) {

    /** The bytes from first to last, both included. */
    public byte[] range(long first, long last) {
        var bytes = new byte[Math.toIntExact(last - first + 1)];
        new GeneratedContent(seed, size).read(first, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** All of it. */
    public InputStream stream() {
        return new InputStream() {
            private final GeneratedContent content = new GeneratedContent(seed, size);
            private long at;

            @Override
            public int read() {
                return at < size ? content.at(at++) & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Objects.checkFromIndexSize(offset, length, into.length);
                int count = content.read(at, ByteBuffer.wrap(into, offset, length));
                at += count;
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }
}
