package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.TlException;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * A data centre's group and half key, with every check that a client owes them
 * (<a href="https://core.telegram.org/mtproto/security_guidelines">core.telegram.org/mtproto/security_guidelines</a>).
 */
public final class DiffieHellman {

    private static final int BITS = 2048;
    private static final int MARGIN_BITS = BITS - 64;
    private static final int CERTAINTY = 64;

    /** Telegram's prime, as checked many times over; another one is checked here. */
    static final BigInteger KNOWN_PRIME = new BigInteger(
            "C71CAEB9C6B1C9048E6C522F70F13F73980D40238E3E21C14934D037563D930F"
                    + "48198A0AA7C14058229493D22530F4DBFA336F6E0AC925139543AED44CCE7C37"
                    + "20FD51F69458705AC68CD4FE6B6B13ABDC9746512969328454F18FAF8C595F64"
                    + "2477FE96BB2A941D5BCD1D4AC8CC49880708FA9B378E3C4F3A9060BEE67CF9A4"
                    + "A4A695811051907E162753B56B0F6B410DBA74D8A84B2A14B3144E0EF1284754"
                    + "FD17ED950D5965B4B9DD46582DB1178D169C6BC465B0D6FF9CA3928FEF5B9AE4"
                    + "E418FC15E83EBEA0F87FA9FF5EED70050DED2849F47BF959D956850CE929851F"
                    + "0D8115F635B105EE2E4E15D04B2454BF6F4FADF034B10403119CD8E3B92FCC5B",
            16);

    private final BigInteger prime;
    private final BigInteger generator;
    private final BigInteger theirs;

    /**
     * Takes what the server sent.
     *
     * @throws TlException if any of it is unsafe
     */
    public DiffieHellman(BigInteger prime, int generator, BigInteger theirs) throws TlException {
        checkGenerator(prime, generator);
        checkPrime(prime);
        this.prime = prime;
        this.generator = BigInteger.valueOf(generator);
        this.theirs = theirs;
        checkHalf(theirs);
    }

    /** The client's half of an exchange: {@code g_b} to send, and the key that both then have. */
    public record Half(BigInteger toSend, AuthKey key) {}

    /** Makes a half from a new random exponent. */
    public Half agree(SecureRandom random) throws TlException {
        return agree(new BigInteger(BITS, random));
    }

    Half agree(BigInteger exponent) throws TlException {
        BigInteger toSend = generator.modPow(exponent, prime);
        checkHalf(toSend);
        return new Half(toSend, new AuthKey(BigEndian.fixed(theirs.modPow(exponent, prime), AuthKey.BYTES)));
    }

    private void checkHalf(BigInteger half) throws TlException {
        BigInteger margin = BigInteger.ONE.shiftLeft(MARGIN_BITS);
        if (half.compareTo(margin) < 0 || half.compareTo(prime.subtract(margin)) > 0) {
            throw new TlException("A half key is out of range");
        }
    }

    private static void checkPrime(BigInteger prime) throws TlException {
        if (prime.equals(KNOWN_PRIME)) {
            return;
        }
        if (prime.bitLength() != BITS
                || !prime.isProbablePrime(CERTAINTY)
                || !prime.shiftRight(1).isProbablePrime(CERTAINTY)) {
            throw new TlException("The data centre's prime is no safe 2048-bit prime");
        }
    }

    /** Whether the generator's powers are the subgroup of order (p-1)/2, that is, it is a square modulo p. */
    private static void checkGenerator(BigInteger prime, int generator) throws TlException {
        boolean good = switch (generator) {
            case 2 -> rest(prime, 8) == 7;
            case 3 -> rest(prime, 3) == 2;
            case 4 -> true;
            case 5 -> rest(prime, 5) == 1 || rest(prime, 5) == 4;
            case 6 -> rest(prime, 24) == 19 || rest(prime, 24) == 23;
            case 7 -> rest(prime, 7) == 3 || rest(prime, 7) == 5 || rest(prime, 7) == 6;
            default -> false;
        };
        if (!good) {
            throw new TlException("The data centre's generator does not fit its prime");
        }
    }

    private static int rest(BigInteger number, int divisor) {
        return number.mod(BigInteger.valueOf(divisor)).intValueExact();
    }
}
