package io.telecast.host.mtproto.auth;

import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.BigEndian;
import io.telecast.host.mtproto.crypto.DiffieHellman;
import io.telecast.host.mtproto.crypto.Factorization;
import io.telecast.host.mtproto.crypto.RsaPad;
import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.mtproto.transport.PacketChannel;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Agrees on a key with a data centre whose public key is trusted
 * (<a href="https://core.telegram.org/mtproto/auth_key">core.telegram.org/mtproto/auth_key</a>). Thread-safe.
 */
public final class KeyExchange {

    private static final int REQ_PQ_MULTI = 0xbe7e8ef1;
    private static final int RES_PQ = 0x05162463;
    private static final int VECTOR = 0x1cb5c415;
    private static final int P_Q_INNER_DATA_DC = 0xa9f55f95;
    private static final int REQ_DH_PARAMS = 0xd712e4be;
    private static final int SET_CLIENT_DH_PARAMS = 0xf5045f1f;
    private static final int MOST_TRIES = 5;

    private final List<RsaPublicKey> trusted;
    private final SecureRandom random;
    private final InstantSource clock;

    public KeyExchange(List<RsaPublicKey> trusted, SecureRandom random, InstantSource clock) {
        this.trusted = List.copyOf(trusted);
        this.random = random;
        this.clock = clock;
    }

    /**
     * A new key.
     *
     * @param salt the first server salt
     * @param serverTime the data centre's time, seconds since 1970
     */
    public record Agreed(AuthKey key, long salt, int serverTime) {}

    /**
     * Agrees on a key over a fresh connection.
     *
     * @param wireNumber the data centre's number, plus 10,000 for a test server
     * @throws TlException if the other end is not what it must be, or not to be trusted
     */
    public Agreed run(PacketChannel channel, int wireNumber) throws IOException {
        var messages = new PlainMessages(channel, clock);
        byte[] nonce = random(16);
        TlReader answer = messages.ask(new TlWriter().writeInt(REQ_PQ_MULTI).writeRaw(nonce));
        answer.expect(RES_PQ);
        Nonces.check(answer, nonce);
        byte[] serverNonce = answer.readRaw(16);
        var pq = new BigInteger(1, answer.readBytes());
        RsaPublicKey key = choose(answer);
        Factorization factors = Factorization.of(pq);
        var nonces = new Nonces(nonce, serverNonce, random(32));
        byte[] p = BigEndian.minimal(BigInteger.valueOf(factors.p()));
        byte[] q = BigEndian.minimal(BigInteger.valueOf(factors.q()));
        TlWriter inner = new TlWriter()
                .writeInt(P_Q_INNER_DATA_DC)
                .writeBytes(BigEndian.minimal(pq))
                .writeBytes(p)
                .writeBytes(q);
        nonces.write(inner).writeRaw(nonces.newNonce()).writeInt(wireNumber);
        TlWriter request = nonces.write(new TlWriter().writeInt(REQ_DH_PARAMS))
                .writeBytes(p)
                .writeBytes(q)
                .writeLong(key.fingerprint())
                .writeBytes(RsaPad.encrypt(inner.toBytes(), key, random));
        ServerHalf server = ServerHalf.read(messages.ask(request), nonces);
        return finish(messages, nonces, server);
    }

    private Agreed finish(PlainMessages messages, Nonces nonces, ServerHalf server) throws IOException {
        long retryId = 0;
        for (int i = 0; i < MOST_TRIES; i++) {
            DiffieHellman.Half half = server.group().agree(random);
            TlWriter request = nonces.write(new TlWriter().writeInt(SET_CLIENT_DH_PARAMS))
                    .writeBytes(ClientHalf.encrypt(half, retryId, nonces, random));
            if (ClientHalf.accepted(messages.ask(request), half.key(), nonces)) {
                return new Agreed(half.key(), nonces.firstSalt(), server.time());
            }
            retryId = half.key().auxHash();
        }
        throw new TlException("The data centre wants ever new keys");
    }

    private RsaPublicKey choose(TlReader answer) throws TlException {
        answer.expect(VECTOR);
        int count = answer.readCount(Long.BYTES);
        for (int i = 0; i < count; i++) {
            long fingerprint = answer.readLong();
            Optional<RsaPublicKey> known = trusted.stream()
                    .filter(key -> key.fingerprint() == fingerprint)
                    .findFirst();
            if (known.isPresent()) {
                return known.get();
            }
        }
        throw new TlException("The data centre has no public key that is trusted here");
    }

    private byte[] random(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
