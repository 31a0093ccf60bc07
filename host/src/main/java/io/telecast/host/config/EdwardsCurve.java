package io.telecast.host.config;

import java.math.BigInteger;

/** The curve of Ed25519 (RFC 8032, section 5.1), as far as it takes to tell public keys from other numbers. */
final class EdwardsCurve {

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);
    private static final int DOUBLINGS_OF_COFACTOR = 3;

    private EdwardsCurve() {}

    /**
     * Whether 32 bytes are a point on the curve in its only form, and not one of the eight with which everybody can make
     * signatures that hold.
     */
    static boolean hasKey(byte[] encoded) {
        byte[] bigEndian = new byte[encoded.length];
        for (int i = 0; i < encoded.length; i++) {
            bigEndian[i] = encoded[encoded.length - 1 - i];
        }
        bigEndian[0] &= 0x7f; // the sign of x
        BigInteger y = new BigInteger(1, bigEndian);
        if (y.compareTo(P) >= 0 || !isSquare(squareOfX(y))) {
            return false;
        }
        for (int i = 0; i < DOUBLINGS_OF_COFACTOR; i++) {
            y = doubled(y);
        }
        return !y.equals(ONE);
    }

    private static BigInteger squareOfX(BigInteger y) {
        BigInteger y2 = y.multiply(y);
        return y2.subtract(ONE).multiply(D.multiply(y2).add(ONE).modInverse(P)).mod(P);
    }

    private static boolean isSquare(BigInteger number) {
        return number.modPow(P.subtract(ONE).shiftRight(1), P).equals(ONE);
    }

    /** The y of a point added to itself; its x is not needed for that. */
    private static BigInteger doubled(BigInteger y) {
        BigInteger x2 = squareOfX(y);
        BigInteger y2 = y.multiply(y).mod(P);
        BigInteger below = ONE.subtract(D.multiply(x2).multiply(y2)).mod(P);
        return y2.add(x2).multiply(below.modInverse(P)).mod(P);
    }
}
