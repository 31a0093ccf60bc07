package io.telecast.host.mtproto.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** A data centre's key, with the half that only the data centre has. */
public record TestRsaKey(RSAPublicKey open, RSAPrivateKey secret) {

    public static TestRsaKey create() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        return new TestRsaKey((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());
    }

    public RsaPublicKey publicKey() {
        return new RsaPublicKey(open.getModulus(), open.getPublicExponent());
    }

    /** The server's half of step 4.1, written anew: the 192 bytes that were encrypted, data first. */
    public byte[] undo(byte[] encrypted) {
        return unmasked(BigEndian.fixed(
                new BigInteger(1, encrypted).modPow(secret.getPrivateExponent(), secret.getModulus()), 256));
    }

    /**
     * What is under RSA.
     *
     * @throws AssertionError if its hash does not match
     */
    static byte[] unmasked(byte[] number) {
        byte[] inner = Arrays.copyOfRange(number, 32, 256);
        byte[] hash = Hash.sha256(inner);
        byte[] temporaryKey = new byte[32];
        for (int i = 0; i < 32; i++) {
            temporaryKey[i] = (byte) (number[i] ^ hash[i]);
        }
        new AesIge().decrypt(temporaryKey, new byte[32], inner, 0, inner.length);
        byte[] padded = new byte[192];
        for (int i = 0; i < 192; i++) {
            padded[i] = inner[191 - i];
        }
        if (!Arrays.equals(Arrays.copyOfRange(inner, 192, 224), Hash.sha256(temporaryKey, padded))) {
            throw new AssertionError("The hash of what was encrypted does not match.");
        }
        return padded;
    }
}
