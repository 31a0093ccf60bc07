package io.telecast.testdc.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The padding RSA_PAD of the key exchange.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#41-rsa-paddata-server-public-key-mentioned-above-is-implemented-as-follows">RSA_PAD</a>
 */
public final class RsaPad {

    private static final int DATA = 192;
    private static final int HASH = 32;
    private static final byte[] ZERO_IV = new byte[32];

    private RsaPad() {}

    /** The data, padded, if the padding is sound. */
    public static Optional<byte[]> open(RsaKey key, byte[] encrypted) {
        byte[] opened = key.decrypt(encrypted);
        byte[] temporary = Bytes.slice(opened, 0, HASH);
        byte[] inner = Bytes.slice(opened, HASH, DATA + HASH);
        xor(temporary, Digests.sha256(inner));
        Aes.decryptIge(new AesKey(temporary, ZERO_IV), inner, 0, inner.length);
        byte[] data = Bytes.reverse(Bytes.slice(inner, 0, DATA));
        byte[] hash = Bytes.slice(inner, DATA, HASH);
        return MessageDigest.isEqual(Digests.sha256(temporary, data), hash) ? Optional.of(data) : Optional.empty();
    }

    /** As a client does it. */
    public static byte[] seal(RsaKey key, byte[] data, RandomGenerator random) {
        byte[] padded = new byte[DATA];
        random.nextBytes(padded);
        System.arraycopy(data, 0, padded, 0, data.length);
        while (true) {
            byte[] temporary = new byte[HASH];
            random.nextBytes(temporary);
            byte[] inner = Bytes.concat(Bytes.reverse(padded), Digests.sha256(temporary, padded));
            Aes.encryptIge(new AesKey(temporary.clone(), ZERO_IV), inner, 0, inner.length);
            xor(temporary, Digests.sha256(inner));
            byte[] whole = Bytes.concat(temporary, inner);
            if (key.fits(whole)) {
                return key.encrypt(whole);
            }
            Arrays.fill(temporary, (byte) 0);
        }
    }

    private static void xor(byte[] bytes, byte[] other) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= other[i];
        }
    }
}
