package io.telecast.sandbox.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A file that nobody stores: each byte is a pure function of the seed and its offset, so that any range of it can be
 * made, and checked, in place. The eight bytes at offset {@code 8 i} are {@code mix(mix(seed) + i * golden)}, least
 * significant first, where {@code mix} is SplitMix64's finaliser. Thread-safe.
 *
 * @param size bytes, 0 to {@link #MAX_SIZE}
 */
public record GeneratedContent(long seed, long size) {

    /** The largest file that Telegram takes: 4000 MiB. */
    public static final long MAX_SIZE = 4000L << 20;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    public GeneratedContent {
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("A file has 0 to " + MAX_SIZE + " bytes (4000 MiB), not " + size + ".");
        }
    }

    /** The byte at an offset below the size. */
    public byte at(long offset) {
        if (offset < 0 || offset >= size) {
            throw new IndexOutOfBoundsException("Offset " + offset + " of " + size + " bytes");
        }
        return (byte) (word(mix(seed), offset >>> 3) >>> ((offset & 7) << 3));
    }

    /**
     * Fills the buffer from an offset on, up to its limit or the end of the file.
     *
     * @return the bytes put, 0 at the end of the file and beyond
     */
    public int read(long offset, ByteBuffer into) {
        if (offset < 0) {
            throw new IndexOutOfBoundsException("Offset " + offset);
        }
        int count = (int) Math.max(0, Math.min(into.remaining(), size - offset));
        int start = into.position();
        int end = start + count;
        ByteBuffer out = into.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long key = mix(seed);
        long at = offset;
        int position = start;
        while (position < end && (at & 7) != 0) {
            out.put(position++, at(at++));
        }
        long index = at >>> 3;
        int lastWord = end - Long.BYTES;
        for (; position <= lastWord; position += Long.BYTES) {
            out.putLong(position, word(key, index++));
        }
        at = index << 3;
        while (position < end) {
            out.put(position++, at(at++));
        }
        into.position(end);
        return count;
    }

    private static long word(long key, long index) {
        return mix(key + index * GOLDEN);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
