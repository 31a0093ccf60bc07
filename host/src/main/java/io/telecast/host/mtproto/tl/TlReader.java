package io.telecast.host.mtproto.tl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads bare TL values from a piece of an array, and nothing beyond it. Whatever the bytes are, it answers or throws
 * {@link TlException}. Not thread-safe.
 */
public final class TlReader {

    private static final int LONG_FORM = 254;

    private final byte[] bytes;
    private int at;
    private final int end;

    public TlReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /**
     * Reads a piece.
     *
     * @param end the first byte that does not belong to it
     */
    public TlReader(byte[] bytes, int from, int end) {
        if (from < 0 || end < from || end > bytes.length) {
            throw new IllegalArgumentException("No piece " + from + ".." + end + " of " + bytes.length + " bytes.");
        }
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public int remaining() {
        return end - at;
    }

    public int readInt() throws TlException {
        return Bytes.getInt(bytes, take(Integer.BYTES));
    }

    /** The next number, which stays. */
    public int peekInt() throws TlException {
        need(Integer.BYTES);
        return Bytes.getInt(bytes, at);
    }

    public long readLong() throws TlException {
        return Bytes.getLong(bytes, take(Long.BYTES));
    }

    public double readDouble() throws TlException {
        return Double.longBitsToDouble(readLong());
    }

    /** So many bytes as they are. */
    public byte[] readRaw(int count) throws TlException {
        int from = take(count);
        return Arrays.copyOfRange(bytes, from, from + count);
    }

    public byte[] readBytes() throws TlException {
        int length = readLength();
        byte[] value = Arrays.copyOfRange(bytes, at, at + length);
        at += length + padding(length);
        return value;
    }

    public String readString() throws TlException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Copies a byte string as far as there is room for it, and steps over all of it.
     *
     * @return the bytes copied
     */
    public int readBytes(ByteBuffer into) throws TlException {
        int length = readLength();
        int copied = Math.min(length, into.remaining());
        into.put(bytes, at, copied);
        at += length + padding(length);
        return copied;
    }

    /** A piece of so many bytes, which this reader steps over. */
    public TlReader slice(int count) throws TlException {
        int from = take(count);
        return new TlReader(bytes, from, from + count);
    }

    /** Reads a number that must be this one. */
    public void expect(int constructor) throws TlException {
        int found = readInt();
        if (found != constructor) {
            throw new TlException("Expected constructor " + Integer.toHexString(constructor) + ", found "
                    + Integer.toHexString(found));
        }
    }

    /** How many elements follow, each of at least so many bytes; bare, after any constructor. */
    public int readCount(int smallest) throws TlException {
        int count = readInt();
        if (count < 0 || (long) count * smallest > remaining()) {
            throw new TlException("A vector of " + count + " elements in " + remaining() + " bytes");
        }
        return count;
    }

    private int readLength() throws TlException {
        int first = bytes[take(1)] & 0xff;
        int length = first;
        if (first >= LONG_FORM) {
            int from = take(3);
            length = (bytes[from] & 0xff) | (bytes[from + 1] & 0xff) << 8 | (bytes[from + 2] & 0xff) << 16;
            if (first > LONG_FORM) {
                throw new TlException("No byte string begins with 255");
            }
        }
        need(length + padding(length));
        return length;
    }

    private static int padding(int length) {
        int head = length < LONG_FORM ? 1 : 4;
        return -(head + length) & 3;
    }

    private int take(int count) throws TlException {
        need(count);
        int from = at;
        at += count;
        return from;
    }

    private void need(int count) throws TlException {
        if (count < 0 || count > end - at) {
            throw new TlException("Expected " + count + " bytes, found " + (end - at));
        }
    }
}
