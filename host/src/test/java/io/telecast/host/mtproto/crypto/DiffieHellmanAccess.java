package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.TlException;
import java.math.BigInteger;

/** Lets tests choose the exponent. */
public final class DiffieHellmanAccess {

    private DiffieHellmanAccess() {}

    public static DiffieHellman.Half agree(DiffieHellman group, BigInteger exponent) throws TlException {
        return group.agree(exponent);
    }
}
