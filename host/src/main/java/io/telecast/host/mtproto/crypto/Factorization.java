package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.TlException;
import java.math.BigInteger;

/**
 * Finds the two primes of a 64-bit product, the proof of work of a key exchange, by Brent's variant of Pollard's rho.
 *
 * @param p the smaller
 * @param q the larger
 */
public record Factorization(long p, long q) {

    private static final int BATCH = 128;
    private static final int MOST_STEPS = 1 << 22;

    /**
     * Takes a number apart.
     *
     * @throws TlException if it is no product of two different primes below 2⁶³
     */
    public static Factorization of(BigInteger product) throws TlException {
        if (product.bitLength() > 63 || product.compareTo(BigInteger.valueOf(4)) < 0) {
            throw new TlException("pq is out of range");
        }
        long n = product.longValueExact();
        if (product.isProbablePrime(40)) {
            throw new TlException("pq is a prime");
        }
        for (long c = 1; c < 32; c++) {
            long divisor = n % 2 == 0 ? 2 : rho(n, c);
            if (divisor > 1 && divisor < n) {
                return checked(Math.min(divisor, n / divisor), Math.max(divisor, n / divisor));
            }
        }
        throw new TlException("pq could not be taken apart");
    }

    private static Factorization checked(long p, long q) throws TlException {
        if (p == q
                || !BigInteger.valueOf(p).isProbablePrime(40)
                || !BigInteger.valueOf(q).isProbablePrime(40)) {
            throw new TlException("pq is no product of two different primes");
        }
        return new Factorization(p, q);
    }

    /** A divisor, maybe n itself, or 1 if it took too long. */
    private static long rho(long n, long c) {
        long y = 2;
        long steps = 0;
        for (long run = 1; steps < MOST_STEPS; run *= 2) {
            long x = y;
            for (long i = 0; i < run; i++) {
                y = next(y, c, n);
            }
            for (long done = 0; done < run; done += BATCH) {
                long from = y;
                long count = Math.min(BATCH, run - done);
                long product = 1;
                for (long i = 0; i < count; i++) {
                    y = next(y, c, n);
                    product = multiply(product, Math.abs(x - y), n);
                }
                steps += count;
                long divisor = gcd(product, n);
                if (divisor > 1) {
                    return divisor < n ? divisor : slowly(x, from, c, n);
                }
            }
        }
        return 1;
    }

    /** Goes through the last batch again step by step, since it went past the divisor. */
    private static long slowly(long x, long from, long c, long n) {
        long y = from;
        for (int i = 0; i < BATCH; i++) {
            y = next(y, c, n);
            long divisor = gcd(Math.abs(x - y), n);
            if (divisor > 1) {
                return divisor;
            }
        }
        return n;
    }

    private static long next(long y, long c, long n) {
        long square = multiply(y, y, n);
        return square >= n - c ? square - (n - c) : square + c;
    }

    private static long multiply(long a, long b, long n) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == 0 && low >= 0 ? low % n : reduce(high, low, n);
    }

    /** (high·2⁶⁴ + low) mod n for high < n < 2⁶³, bit by bit. */
    private static long reduce(long high, long low, long n) {
        long remainder = high % n;
        for (int bit = 63; bit >= 0; bit--) {
            remainder = remainder << 1 | (low >>> bit & 1);
            if (Long.compareUnsigned(remainder, n) >= 0) {
                remainder -= n;
            }
        }
        return remainder;
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
