package io.telecast.host.mtproto.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/** Natural numbers as big-endian bytes. */
public final class BigEndian {

    private BigEndian() {}

    /** With no leading zero. */
    public static byte[] minimal(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /**
     * With leading zeros up to a length.
     *
     * @throws IllegalArgumentException if the number is longer
     */
    public static byte[] fixed(BigInteger number, int length) {
        byte[] bytes = minimal(number);
        if (bytes.length > length) {
            throw new IllegalArgumentException("The number has over " + length + " bytes.");
        }
        var fixed = new byte[length];
        System.arraycopy(bytes, 0, fixed, length - bytes.length, bytes.length);
        return fixed;
    }
}
