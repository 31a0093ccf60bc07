package io.telecast.host.mtproto.tl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes bare TL values. Not thread-safe. */
public final class TlWriter {

    private static final int LONG_FORM = 254;

    private byte[] bytes;
    private int length;

    public TlWriter() {
        this(256);
    }

    public TlWriter(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    public TlWriter writeInt(int value) {
        room(Integer.BYTES);
        Bytes.putInt(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    public TlWriter writeLong(long value) {
        room(Long.BYTES);
        Bytes.putLong(bytes, length, value);
        length += Long.BYTES;
        return this;
    }

    public TlWriter writeRaw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    public TlWriter writeBytes(byte[] value) {
        int head = value.length < LONG_FORM ? 1 : 4;
        int padding = -(head + value.length) & 3;
        room(head + value.length + padding);
        if (head == 1) {
            bytes[length++] = (byte) value.length;
        } else {
            writeInt(LONG_FORM | value.length << 8);
        }
        writeRaw(value);
        for (int i = 0; i < padding; i++) {
            bytes[length++] = 0;
        }
        return this;
    }

    public TlWriter writeString(String value) {
        return writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Copies what was written into an array. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, length);
    }

    /** Begins anew. */
    public TlWriter clear() {
        length = 0;
        return this;
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
