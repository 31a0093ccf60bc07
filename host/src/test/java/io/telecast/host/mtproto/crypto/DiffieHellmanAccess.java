package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.TlException;
import java.math.BigInteger;

/** Lets tests choose the exponent. */
public final class DiffieHellmanAccess {

    private DiffieHellmanAccess() {}

    /** Telegram's own. */
    public static BigInteger knownPrime() {
        return DiffieHellman.KNOWN_PRIME;
    }

    public static DiffieHellman.Half agree(DiffieHellman group, BigInteger exponent) throws TlException {
        return group.agree(exponent);
    }
}
