package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.Bytes;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * {@code RSA_PAD}, which encrypts up to 144 bytes for a data centre
 * (<a href="https://core.telegram.org/mtproto/auth_key">core.telegram.org/mtproto/auth_key</a>, step 4.1).
 */
public final class RsaPad {

    /** Most bytes that can be encrypted. */
    public static final int MOST = 144;

    private static final int PADDED = 192;

    private RsaPad() {}

    /** Encrypts, with new random padding and a new temporary key. */
    public static byte[] encrypt(byte[] data, RsaPublicKey key, SecureRandom random) {
        if (data.length > MOST) {
            throw new IllegalArgumentException(data.length + " bytes are more than " + MOST + ".");
        }
        var padded = new byte[PADDED];
        random.nextBytes(padded);
        System.arraycopy(data, 0, padded, 0, data.length);
        while (true) {
            var temporaryKey = new byte[AesIge.KEY];
            random.nextBytes(temporaryKey);
            byte[] number = mask(padded, temporaryKey);
            if (new BigInteger(1, number).compareTo(key.modulus()) < 0) {
                return key.encrypt(number);
            }
        }
    }

    /** What is encrypted by RSA: the temporary key under a hash, then the data under the temporary key. */
    static byte[] mask(byte[] padded, byte[] temporaryKey) {
        byte[] withHash = Arrays.copyOf(reversed(padded), PADDED + 32);
        System.arraycopy(Hash.sha256(temporaryKey, padded), 0, withHash, PADDED, 32);
        new AesIge().encrypt(temporaryKey, new byte[AesIge.VECTOR], withHash, 0, withHash.length);
        byte[] hidden = Hash.sha256(withHash);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] ^= temporaryKey[i];
        }
        return Bytes.join(hidden, withHash);
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
