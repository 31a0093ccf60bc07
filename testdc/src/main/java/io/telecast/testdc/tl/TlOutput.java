package io.telecast.testdc.tl;

import java.util.Arrays;

/**
 * Collects plain values as bytes.
 *
 * @see <a href="https://core.telegram.org/mtproto/serialize">Binary data serialization</a>
 */
public final class TlOutput {

    private static final int LONG_FORM = 254;

    private byte[] bytes;
    private int length;

    public TlOutput() {
        this(256);
    }

    public TlOutput(int capacity) {
        bytes = new byte[capacity];
    }

    private int grow(int by) {
        if (length + by > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + by));
        }
        int from = length;
        length += by;
        return from;
    }

    public TlOutput writeInt(int value) {
        int from = grow(Integer.BYTES);
        LittleEndian.putInt(bytes, from, value);
        return this;
    }

    public TlOutput writeLong(long value) {
        int from = grow(Long.BYTES);
        LittleEndian.putLong(bytes, from, value);
        return this;
    }

    public TlOutput writeRaw(byte[] value) {
        int from = grow(value.length);
        System.arraycopy(value, 0, bytes, from, value.length);
        return this;
    }

    /** A value of type string or bytes. */
    public TlOutput writeBytes(byte[] value) {
        int start = length;
        if (value.length < LONG_FORM) {
            writeByte(value.length);
        } else {
            writeByte(LONG_FORM);
            writeByte(value.length);
            writeByte(value.length >> 8);
            writeByte(value.length >> 16);
        }
        writeRaw(value);
        grow(-(length - start) & 3);
        return this;
    }

    private void writeByte(int value) {
        int from = grow(1);
        bytes[from] = (byte) value;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
