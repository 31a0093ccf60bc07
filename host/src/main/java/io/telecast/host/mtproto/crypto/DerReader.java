package io.telecast.host.mtproto.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/** Reads the little DER that a public key takes. */
final class DerReader {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private final byte[] bytes;
    private int at;

    DerReader(byte[] bytes) {
        this.bytes = bytes;
    }

    DerReader sequence() {
        return new DerReader(content(SEQUENCE));
    }

    BigInteger integer() {
        byte[] content = content(INTEGER);
        if (content.length == 0) {
            throw damaged();
        }
        return new BigInteger(content);
    }

    private byte[] content(int tag) {
        if (next() != tag) {
            throw damaged();
        }
        int length = next();
        if (length > 0x82) {
            throw damaged();
        }
        if (length >= 0x80) {
            int digits = length - 0x80;
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = length << 8 | next();
            }
        }
        if (length > bytes.length - at) {
            throw damaged();
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private int next() {
        if (at >= bytes.length) {
            throw damaged();
        }
        return bytes[at++] & 0xff;
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("The public key is damaged.");
    }
}
