package io.telecast.testdc.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/** Bytes put together and taken apart. */
public final class Bytes {

    private Bytes() {}

    public static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    public static byte[] slice(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    public static byte[] reverse(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /** Big-endian, without a sign, in exactly so many bytes. */
    public static byte[] fixed(BigInteger number, int length) {
        byte[] signed = number.toByteArray();
        byte[] fixed = new byte[length];
        int kept = Math.min(signed.length, length);
        System.arraycopy(signed, signed.length - kept, fixed, length - kept, kept);
        return fixed;
    }

    /** Big-endian, without a sign, in as few bytes as it takes. */
    public static byte[] unsigned(BigInteger number) {
        return fixed(number, Math.max(1, Math.ceilDiv(number.bitLength(), 8)));
    }
}
