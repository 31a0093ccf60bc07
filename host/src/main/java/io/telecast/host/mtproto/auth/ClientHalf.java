package io.telecast.host.mtproto.auth;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.BigEndian;
import io.telecast.host.mtproto.crypto.DiffieHellman;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import java.security.SecureRandom;

/** What the client sends of a Diffie-Hellman exchange, and what it is told of it (steps 7 to 9). */
final class ClientHalf {

    private static final int CLIENT_DH_INNER_DATA = 0x6643b654;
    private static final int DH_GEN_OK = 0x3bcbf734;
    private static final int DH_GEN_RETRY = 0x46dc1fb9;
    private static final int DH_GEN_FAIL = 0xa69dae02;

    private ClientHalf() {}

    static byte[] encrypt(DiffieHellman.Half half, long retryId, Nonces nonces, SecureRandom random) {
        byte[] inner = nonces.write(new TlWriter().writeInt(CLIENT_DH_INNER_DATA))
                .writeLong(retryId)
                .writeBytes(BigEndian.fixed(half.toSend(), AuthKey.BYTES))
                .toBytes();
        byte[] hash = Hash.sha1(inner);
        var padding = new byte[-(hash.length + inner.length) & 15];
        random.nextBytes(padding);
        return encrypt(Bytes.join(hash, inner, padding), nonces);
    }

    static byte[] encrypt(byte[] data, Nonces nonces) {
        new AesIge().encrypt(nonces.temporaryKey(), nonces.temporaryVector(), data, 0, data.length);
        return data;
    }

    /**
     * Reads the verdict.
     *
     * @return false if another half is wanted
     */
    static boolean accepted(TlReader answer, AuthKey key, Nonces nonces) throws TlException {
        int verdict = answer.readInt();
        nonces.check(answer);
        return switch (verdict) {
            case DH_GEN_OK -> {
                Nonces.check(answer, nonces.hash(1, key));
                yield true;
            }
            case DH_GEN_RETRY -> {
                Nonces.check(answer, nonces.hash(2, key));
                yield false;
            }
            case DH_GEN_FAIL -> {
                Nonces.check(answer, nonces.hash(3, key));
                throw new TlException("The data centre refuses the key");
            }
            default -> throw new TlException("No verdict on a key: " + Integer.toHexString(verdict));
        };
    }
}
