package io.telecast.host.links;

import java.nio.ByteBuffer;

/** Numbers in as few bytes as they need: seven bits a byte, lowest first. */
final class Varints {

    private static final int MAX_SHIFT = 56;

    private Varints() {}

    /** Writes a number that is not negative. */
    static void put(ByteBuffer out, long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    /**
     * Reads a number.
     *
     * @throws IllegalArgumentException if fewer bytes would have done, or it has more than nine
     * @throws java.nio.BufferUnderflowException if it does not end
     */
    static long get(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                if (next == 0 && shift > 0) {
                    throw new IllegalArgumentException("not minimal");
                }
                return number;
            }
        }
        throw new IllegalArgumentException("too long");
    }
}
