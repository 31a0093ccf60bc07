package io.telecast.host.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.tl.TlException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffieHellmanTest {

    /** The prime of RFC 3526, group 14: safe, but not Telegram's. */
    private static final BigInteger OTHER_SAFE_PRIME = new BigInteger(
            "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
                    + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
                    + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                    + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
                    + "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
                    + "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
                    + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
                    + "3995497CEA956AE515D2261898FA051015728E5A8AACAA68FFFFFFFFFFFFFFFF",
            16);

    private static final BigInteger HALF = BigInteger.TWO.pow(2000).add(BigInteger.valueOf(12345));

    @Test
    void bothSidesGetTheSameKey() throws TlException {
        BigInteger secret = new BigInteger(2048, new SecureRandom());
        var server = BigInteger.TWO.modPow(secret, OTHER_SAFE_PRIME);
        var half = new DiffieHellman(OTHER_SAFE_PRIME, 2, server).agree(new SecureRandom());
        assertThat(half.key().value())
                .isEqualTo(BigEndian.fixed(half.toSend().modPow(secret, OTHER_SAFE_PRIME), AuthKey.BYTES));
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1, 8, 65537})
    void refusesGeneratorsThatDoNotFit(int generator) {
        assertThatThrownBy(() -> new DiffieHellman(OTHER_SAFE_PRIME, generator, HALF))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("generator");
    }

    /** 2 is no square modulo 5: what fits depends on the prime. */
    @Test
    void refusesGoodGeneratorsOfOtherPrimes() {
        assertThatThrownBy(() -> new DiffieHellman(BigInteger.valueOf(5), 2, HALF))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("generator");
    }

    /** What "fits" means: it is a square modulo the prime, as Euler's criterion tells for each safe prime. */
    @Test
    void takesAGeneratorJustWhereItIsASquare() {
        for (int p = 23; p < 5000; p++) {
            BigInteger prime = BigInteger.valueOf(p);
            BigInteger order = prime.shiftRight(1);
            if (!prime.isProbablePrime(50) || !order.isProbablePrime(50)) {
                continue;
            }
            for (int generator = 2; generator <= 7; generator++) {
                boolean square =
                        BigInteger.valueOf(generator).modPow(order, prime).equals(BigInteger.ONE);
                int tried = generator;
                assertThatThrownBy(() -> new DiffieHellman(prime, tried, HALF))
                        .as("%d modulo %d", generator, p)
                        .isInstanceOf(TlException.class)
                        .hasMessageContaining(square ? "safe" : "generator");
            }
        }
    }

    @Test
    void takesHalfKeysUpToTheEdges() throws TlException {
        BigInteger margin = BigInteger.ONE.shiftLeft(2048 - 64);
        assertThat(new DiffieHellman(DiffieHellman.KNOWN_PRIME, 3, margin)).isNotNull();
        assertThat(new DiffieHellman(DiffieHellman.KNOWN_PRIME, 3, DiffieHellman.KNOWN_PRIME.subtract(margin)))
                .isNotNull();
    }

    /** The client's own half is checked, too: here 3 to the power of 1. */
    @Test
    void sendsNoHalfThatIsOutOfRange() throws TlException {
        var group = new DiffieHellman(DiffieHellman.KNOWN_PRIME, 3, HALF);
        assertThatThrownBy(() -> group.agree(BigInteger.ONE)).isInstanceOf(TlException.class);
    }

    @Test
    void telegramsPrimeIsSafe() {
        assertThat(DiffieHellman.KNOWN_PRIME.bitLength()).isEqualTo(2048);
        assertThat(DiffieHellman.KNOWN_PRIME.isProbablePrime(100)).isTrue();
        assertThat(DiffieHellman.KNOWN_PRIME.shiftRight(1).isProbablePrime(100)).isTrue();
    }

    @Test
    void refusesPrimesThatAreNotSafe() {
        BigInteger composite = OTHER_SAFE_PRIME.subtract(BigInteger.valueOf(24));
        BigInteger unsafe = BigInteger.ONE.shiftLeft(2047).nextProbablePrime();
        BigInteger small = BigInteger.valueOf(23);
        for (BigInteger prime :
                new BigInteger[] {composite, unsafe, small, BigInteger.ZERO, OTHER_SAFE_PRIME.negate()}) {
            assertThatThrownBy(() -> new DiffieHellman(prime, 4, HALF))
                    .isInstanceOf(TlException.class)
                    .hasMessageContaining("safe");
        }
    }

    @Test
    void refusesHalfKeysAtTheEdges() {
        BigInteger margin = BigInteger.ONE.shiftLeft(2048 - 64);
        BigInteger prime = DiffieHellman.KNOWN_PRIME;
        BigInteger[] halves = {
            BigInteger.ZERO,
            BigInteger.ONE,
            margin.subtract(BigInteger.ONE),
            prime.subtract(margin).add(BigInteger.ONE),
            prime.subtract(BigInteger.ONE),
            prime,
            BigInteger.ONE.shiftLeft(4000)
        };
        for (BigInteger half : halves) {
            assertThatThrownBy(() -> new DiffieHellman(prime, 3, half))
                    .isInstanceOf(TlException.class)
                    .hasMessageContaining("half");
        }
    }
}
