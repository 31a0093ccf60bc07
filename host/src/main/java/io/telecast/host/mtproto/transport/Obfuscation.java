package io.telecast.host.mtproto.transport;

import io.telecast.host.mtproto.crypto.AesCtr;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.tl.Bytes;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Makes a connection look like noise, and tells the other end which transport and which data centre is meant
 * (<a href="https://core.telegram.org/mtproto/mtproto-transports">"Transport obfuscation"</a>).
 *
 * @param opening the 64 bytes to send first
 * @param padded whether packets get random bytes at their ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Obfuscation(byte[] opening, AesCtr outgoing, AesCtr incoming, boolean padded) {

    static final int OPENING = 64;

    private static final int INTERMEDIATE = 0xeeeeeeee;
    private static final int PADDED_INTERMEDIATE = 0xdddddddd;
    private static final int ABRIDGED_BYTE = 0xef;
    private static final int HEAD = 0x44414548;
    private static final int POST = 0x54534f50;
    private static final int GET = 0x20544547;
    private static final int OPTIONS = 0x4954504f;
    private static final int TLS = 0x02010316;

    private static final int TAG_AT = 56;

    static Obfuscation direct(int dataCenter, SecureRandom random) {
        return create(dataCenter, false, new byte[0], random);
    }

    static Obfuscation throughProxy(ProxySecret secret, int dataCenter, SecureRandom random) {
        return create(dataCenter, secret.padded(), secret.value(), random);
    }

    private static Obfuscation create(int dataCenter, boolean padded, byte[] secret, SecureRandom random) {
        byte[] opening = noise(random);
        Bytes.putInt(opening, TAG_AT, padded ? PADDED_INTERMEDIATE : INTERMEDIATE);
        opening[TAG_AT + 4] = (byte) dataCenter;
        opening[TAG_AT + 5] = (byte) (dataCenter >> 8);
        AesCtr outgoing = stream(opening, secret);
        AesCtr incoming = stream(reversed(opening), secret);
        byte[] hidden = opening.clone();
        outgoing.apply(hidden, 0, OPENING);
        System.arraycopy(hidden, TAG_AT, opening, TAG_AT, OPENING - TAG_AT);
        return new Obfuscation(opening, outgoing, incoming, padded);
    }

    /** Random bytes that begin like no other protocol. */
    private static byte[] noise(SecureRandom random) {
        var bytes = new byte[OPENING];
        do {
            random.nextBytes(bytes);
        } while (looksLikeAnother(bytes));
        return bytes;
    }

    static boolean looksLikeAnother(byte[] bytes) {
        return (bytes[0] & 0xff) == ABRIDGED_BYTE
                || Bytes.getInt(bytes, 4) == 0
                || switch (Bytes.getInt(bytes, 0)) {
                    case INTERMEDIATE, PADDED_INTERMEDIATE, HEAD, POST, GET, OPTIONS, TLS -> true;
                    default -> false;
                };
    }

    private static AesCtr stream(byte[] opening, byte[] secret) {
        byte[] key = Arrays.copyOfRange(opening, 8, 40);
        return new AesCtr(secret.length == 0 ? key : Hash.sha256(key, secret), Arrays.copyOfRange(opening, 40, 56));
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
