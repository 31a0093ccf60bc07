package io.telecast.host.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.tl.TlException;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorizationTest {

    @Test
    void takesTheDocumentedNumbersApart() throws TlException {
        assertThat(Factorization.of(new BigInteger("1468428376148703121")))
                .isEqualTo(new Factorization(1008949199, 1455403679));
        assertThat(Factorization.of(new BigInteger("17ED48941A08F981", 16)))
                .isEqualTo(new Factorization(0x494C553B, 0x53911073));
    }

    @Test
    void takesProductsOfAllSizesApart() throws TlException {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            BigInteger p = BigInteger.probablePrime(3 + random.nextInt(29), random);
            BigInteger q = BigInteger.probablePrime(3 + random.nextInt(29), random);
            if (!p.equals(q)) {
                assertThat(Factorization.of(p.multiply(q)))
                        .isEqualTo(
                                new Factorization(p.min(q).longValue(), p.max(q).longValue()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "1", "3", "8", "49", "30", "2147483647", "9223372036854775808", "18446744073709551615"})
    void refusesOtherNumbers(String number) {
        assertThatThrownBy(() -> Factorization.of(new BigInteger(number))).isInstanceOf(TlException.class);
    }
}
