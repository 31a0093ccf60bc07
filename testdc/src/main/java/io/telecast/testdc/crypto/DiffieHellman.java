package io.telecast.testdc.crypto;

import java.math.BigInteger;
import java.util.Random;

/**
 * One side of a Diffie-Hellman exchange in Telegram's group.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication">Server authentication</a>
 */
public final class DiffieHellman {

    public static final int GENERATOR = 3;
    private static final int BITS = 2048;

    /** The prime that Telegram's servers have been seen to use; clients know it as good. */
    private static final BigInteger PRIME = new BigInteger(
            "C71CAEB9C6B1C9048E6C522F70F13F73980D40238E3E21C14934D037563D930F"
                    + "48198A0AA7C14058229493D22530F4DBFA336F6E0AC925139543AED44CCE7C37"
                    + "20FD51F69458705AC68CD4FE6B6B13ABDC9746512969328454F18FAF8C595F64"
                    + "2477FE96BB2A941D5BCD1D4AC8CC49880708FA9B378E3C4F3A9060BEE67CF9A4"
                    + "A4A695811051907E162753B56B0F6B410DBA74D8A84B2A14B3144E0EF1284754"
                    + "FD17ED950D5965B4B9DD46582DB1178D169C6BC465B0D6FF9CA3928FEF5B9AE4"
                    + "E418FC15E83EBEA0F87FA9FF5EED70050DED2849F47BF959D956850CE929851F"
                    + "0D8115F635B105EE2E4E15D04B2454BF6F4FADF034B10403119CD8E3B92FCC5B",
            16);

    private static final BigInteger MARGIN = BigInteger.ONE.shiftLeft(BITS - 64);

    private final BigInteger exponent;

    public DiffieHellman(Random random) {
        exponent = new BigInteger(BITS, random);
    }

    public static byte[] prime() {
        return Bytes.fixed(PRIME, BITS / 8);
    }

    /** What the other side is told. */
    public byte[] offer() {
        return Bytes.fixed(BigInteger.valueOf(GENERATOR).modPow(exponent, PRIME), BITS / 8);
    }

    /**
     * @param offer of the other side
     * @return the key, 256 bytes
     * @throws IllegalArgumentException if the offer would give a weak key
     */
    public byte[] agree(byte[] offer) {
        var other = new BigInteger(1, offer);
        if (other.compareTo(MARGIN) < 0 || other.compareTo(PRIME.subtract(MARGIN)) > 0) {
            throw new IllegalArgumentException("g_b is not between 2^1984 and the prime less that.");
        }
        return Bytes.fixed(other.modPow(exponent, PRIME), BITS / 8);
    }
}
