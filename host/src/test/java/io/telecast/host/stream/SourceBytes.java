package io.telecast.host.stream;

import java.nio.ByteBuffer;

/** Files of any size whose bytes are a function of a seed and the place. */
public final class SourceBytes {

    private SourceBytes() {}

    public static byte at(long seed, long offset) {
        return (byte) (mix(seed * 0x9E3779B97F4A7C15L + (offset >>> 3)) >>> ((offset & 7) << 3));
    }

    /** Fills a buffer with a file's bytes from an offset on. */
    public static void fill(long seed, long offset, ByteBuffer into) {
        for (long at = offset; into.hasRemaining(); at++) {
            if ((at & 7) == 0 && into.remaining() >= 8) {
                into.order(java.nio.ByteOrder.LITTLE_ENDIAN).putLong(mix(seed * 0x9E3779B97F4A7C15L + (at >>> 3)));
                at += 7;
            } else {
                into.put(at(seed, at));
            }
        }
    }

    public static byte[] range(long seed, long offset, int length) {
        ByteBuffer out = ByteBuffer.allocate(length);
        fill(seed, offset, out);
        return out.array();
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
