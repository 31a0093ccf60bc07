package io.telecast.testdc.tl;

import java.util.Arrays;

/**
 * Reads plain values from bytes of unknown origin: never past their end.
 *
 * @see <a href="https://core.telegram.org/mtproto/serialize">Binary data serialization</a>
 */
public final class TlInput {

    private static final int LONG_FORM = 254;

    private final byte[] bytes;
    private final int end;
    private int at;

    public TlInput(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private TlInput(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public int remaining() {
        return end - at;
    }

    private int advance(int length) {
        if (length < 0 || length > remaining()) {
            throw new TlException("The data ends " + remaining() + " bytes after a field of " + length + " begins.");
        }
        int from = at;
        at += length;
        return from;
    }

    public int readInt() {
        return LittleEndian.getInt(bytes, advance(Integer.BYTES));
    }

    /** The next int, which stays unread. */
    public int peekInt() {
        int value = readInt();
        at -= Integer.BYTES;
        return value;
    }

    public long readLong() {
        return LittleEndian.getLong(bytes, advance(Long.BYTES));
    }

    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    public byte[] readRaw(int length) {
        int from = advance(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** A value of type string or bytes: its length, itself, and zeros up to a multiple of four. */
    public byte[] readBytes() {
        int start = at;
        int length = readByte();
        if (length == LONG_FORM) {
            length = readByte() | readByte() << 8 | readByte() << 16;
        }
        byte[] value = readRaw(length);
        advance(-(at - start) & 3);
        return value;
    }

    private int readByte() {
        return Byte.toUnsignedInt(bytes[advance(1)]);
    }

    /** The next bytes as an input of their own; they count as read here. */
    public TlInput slice(int length) {
        int from = advance(length);
        return new TlInput(bytes, from, from + length);
    }
}
