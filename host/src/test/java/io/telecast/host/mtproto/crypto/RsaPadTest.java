package io.telecast.host.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RsaPadTest {

    private static KeyPair pair;

    @BeforeAll
    static void makeKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    @Test
    void canBeUndoneWithThePrivateKey() {
        var random = new SecureRandom();
        for (int length : new int[] {1, 96, 144}) {
            byte[] data = new byte[length];
            random.nextBytes(data);
            byte[] encrypted = RsaPad.encrypt(data, publicKey(), random);
            assertThat(encrypted).hasSize(256);
            assertThat(undo(encrypted)).startsWith(data);
        }
    }

    @Test
    void takesNoMoreThanItsShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RsaPad.encrypt(new byte[145], publicKey(), new SecureRandom()));
    }

    /** A modulus so small that about every other try is too large for it, and an exponent that changes nothing. */
    @Test
    void triesAgainWhereTheNumberIsNotBelowTheModulus() {
        var smallest = new RsaPublicKey(BigInteger.ONE.shiftLeft(2047).add(BigInteger.ONE), BigInteger.ONE);
        byte[] data = {1, 2, 3};
        for (int i = 0; i < 40; i++) {
            byte[] encrypted = RsaPad.encrypt(data, smallest, new SecureRandom());
            assertThat(unmasked(encrypted)).startsWith(data);
        }
    }

    private static RsaPublicKey publicKey() {
        var key = (RSAPublicKey) pair.getPublic();
        return new RsaPublicKey(key.getModulus(), key.getPublicExponent());
    }

    /** The server's half of step 4.1, written anew. */
    private static byte[] undo(byte[] encrypted) {
        var key = (RSAPrivateKey) pair.getPrivate();
        byte[] number =
                BigEndian.fixed(new BigInteger(1, encrypted).modPow(key.getPrivateExponent(), key.getModulus()), 256);
        return unmasked(number);
    }

    private static byte[] unmasked(byte[] number) {
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
        assertThat(Arrays.copyOfRange(inner, 192, 224)).isEqualTo(Hash.sha256(temporaryKey, padded));
        return padded;
    }
}
