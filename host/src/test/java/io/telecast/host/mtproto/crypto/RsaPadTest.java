package io.telecast.host.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RsaPadTest {

    private static TestRsaKey rsa;

    @BeforeAll
    static void makeKey() throws Exception {
        rsa = TestRsaKey.create();
    }

    @Test
    void canBeUndoneWithThePrivateKey() {
        var random = new SecureRandom();
        for (int length : new int[] {1, 96, 144}) {
            byte[] data = new byte[length];
            random.nextBytes(data);
            byte[] encrypted = RsaPad.encrypt(data, rsa.publicKey(), random);
            assertThat(encrypted).hasSize(256);
            assertThat(rsa.undo(encrypted)).startsWith(data);
        }
    }

    @Test
    void takesNoMoreThanItsShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RsaPad.encrypt(new byte[145], rsa.publicKey(), new SecureRandom()));
    }

    /** A modulus so small that about every other try is too large for it, and an exponent that changes nothing. */
    @Test
    void triesAgainWhereTheNumberIsNotBelowTheModulus() {
        var smallest = new RsaPublicKey(BigInteger.ONE.shiftLeft(2047).add(BigInteger.ONE), BigInteger.ONE);
        byte[] data = {1, 2, 3};
        for (int i = 0; i < 40; i++) {
            byte[] encrypted = RsaPad.encrypt(data, smallest, new SecureRandom());
            assertThat(TestRsaKey.unmasked(encrypted)).startsWith(data);
        }
    }
}
