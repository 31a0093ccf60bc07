package io.telecast.host.mtproto.auth;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.DiffieHellman;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What the data centre sends of a Diffie-Hellman exchange, checked (steps 5 and 6).
 *
 * @param time the data centre's, seconds since 1970
 */
record ServerHalf(DiffieHellman group, int time) {

    private static final int SERVER_DH_PARAMS_OK = 0xd0e8075c;
    private static final int SERVER_DH_INNER_DATA = 0xb5890dba;
    private static final int SHA1 = 20;
    private static final int MOST_PADDING = 15;

    static ServerHalf read(TlReader answer, Nonces nonces) throws TlException {
        answer.expect(SERVER_DH_PARAMS_OK);
        nonces.check(answer);
        byte[] data = answer.readBytes();
        if (data.length % 16 != 0 || data.length <= SHA1) {
            throw new TlException("The data centre's half has " + data.length + " bytes");
        }
        new AesIge().decrypt(nonces.temporaryKey(), nonces.temporaryVector(), data, 0, data.length);
        var in = new TlReader(data, SHA1, data.length);
        in.expect(SERVER_DH_INNER_DATA);
        nonces.check(in);
        int generator = in.readInt();
        var prime = new BigInteger(1, in.readBytes());
        var half = new BigInteger(1, in.readBytes());
        int time = in.readInt();
        checkHash(data, in.remaining());
        return new ServerHalf(new DiffieHellman(prime, generator, half), time);
    }

    private static void checkHash(byte[] data, int padding) throws TlException {
        byte[] inner = Arrays.copyOfRange(data, SHA1, data.length - padding);
        if (padding > MOST_PADDING || !MessageDigest.isEqual(Hash.sha1(inner), Arrays.copyOf(data, SHA1))) {
            throw new TlException("The data centre's half is damaged");
        }
    }
}
