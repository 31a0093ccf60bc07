package io.telecast.host.mtproto.auth;

import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The random numbers of one key exchange, and what is derived from them.
 *
 * @param newNonce the client's secret
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Nonces(byte[] nonce, byte[] serverNonce, byte[] newNonce) {

    /** Reads a nonce that must be this one. */
    static void check(TlReader in, byte[] expected) throws TlException {
        if (!MessageDigest.isEqual(in.readRaw(expected.length), expected)) {
            throw new TlException("A nonce differs");
        }
    }

    /** Reads both nonces, which must be these. */
    void check(TlReader in) throws TlException {
        check(in, nonce);
        check(in, serverNonce);
    }

    /** Writes both nonces. */
    TlWriter write(TlWriter out) {
        return out.writeRaw(nonce).writeRaw(serverNonce);
    }

    byte[] temporaryKey() {
        return Bytes.join(Hash.sha1(newNonce, serverNonce), Arrays.copyOf(Hash.sha1(serverNonce, newNonce), 12));
    }

    byte[] temporaryVector() {
        return Bytes.join(
                Arrays.copyOfRange(Hash.sha1(serverNonce, newNonce), 12, 20),
                Hash.sha1(newNonce, newNonce),
                Arrays.copyOf(newNonce, 4));
    }

    /**
     * What proves that the server has the key.
     *
     * @param outcome 1 for accepted, 2 for another try, 3 for failure
     */
    byte[] hash(int outcome, AuthKey key) {
        var aux = new byte[Long.BYTES];
        Bytes.putLong(aux, 0, key.auxHash());
        return Arrays.copyOfRange(Hash.sha1(newNonce, new byte[] {(byte) outcome}, aux), 4, 20);
    }

    long firstSalt() {
        return Bytes.getLong(newNonce, 0) ^ Bytes.getLong(serverNonce, 0);
    }
}
