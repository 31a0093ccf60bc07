package io.telecast.host.mtproto.auth;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.BigEndian;
import io.telecast.host.mtproto.crypto.DiffieHellmanAccess;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.crypto.TestRsaKey;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.mtproto.transport.ServerSide;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The data centre's half of a key exchange, by core.telegram.org/mtproto/auth_key, but for the lies that it is told to tell. */
final class LyingServer implements ServerSide.Script {

    enum Lie {
        NONCE,
        SERVER_NONCE,
        PRIME_PQ,
        LARGE_PQ,
        UNKNOWN_PUBLIC_KEY,
        MANY_PUBLIC_KEYS,
        REFUSAL,
        INNER_NONCE,
        INNER_SERVER_NONCE,
        INNER_HASH,
        LONG_PADDING,
        COMPOSITE,
        GENERATOR,
        SMALL_HALF,
        LARGE_HALF,
        VERDICT_NONCE,
        VERDICT_HASH,
        FAILURE,
        ENDLESS_RETRIES
    }

    private static final byte[] SERVER_NONCE = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int VECTOR = 0x1cb5c415;

    final List<Long> retryIds = new ArrayList<>();
    final List<AuthKey> agreed = new ArrayList<>();
    final List<Integer> dataCenters = new ArrayList<>();
    int retries;

    private final TestRsaKey rsa;
    private final Set<Lie> lies;
    private final SecureRandom random = new SecureRandom();
    private final BigInteger secret = new BigInteger(2048, random);

    LyingServer(TestRsaKey rsa, Set<Lie> lies) {
        this.rsa = rsa;
        this.lies = lies;
    }

    @Override
    public void serve(ServerSide.Line line, int number) throws IOException {
        TlReader asked = plain(line.receive(), 0xbe7e8ef1);
        byte[] nonce = asked.readRaw(16);
        send(line, resPq(nonce));
        asked = plain(line.receive(), 0xd712e4be);
        asked.readRaw(32);
        asked.readBytes();
        asked.readBytes();
        asked.readLong();
        TlReader inner = new TlReader(rsa.undo(asked.readBytes()));
        inner.expect(0xa9f55f95);
        inner.readBytes();
        inner.readBytes();
        inner.readBytes();
        inner.readRaw(32);
        var nonces = new Nonces(nonce, SERVER_NONCE, inner.readRaw(32));
        dataCenters.add(inner.readInt());
        send(line, parameters(nonces));
        while (true) {
            send(line, verdict(plain(line.receive(), 0xf5045f1f), nonces));
        }
    }

    private TlWriter resPq(byte[] nonce) {
        byte[] pq = BigInteger.valueOf(1468428376148703121L).toByteArray();
        if (lies.contains(Lie.PRIME_PQ)) {
            pq = BigInteger.valueOf(1455403679).toByteArray();
        } else if (lies.contains(Lie.LARGE_PQ)) {
            pq = new byte[70_000];
            Arrays.fill(pq, (byte) 0x7f);
        }
        var out = new TlWriter()
                .writeInt(0x05162463)
                .writeRaw(spoiled(nonce, Lie.NONCE))
                .writeRaw(SERVER_NONCE)
                .writeBytes(pq)
                .writeInt(VECTOR);
        if (lies.contains(Lie.MANY_PUBLIC_KEYS)) {
            return out.writeInt(Integer.MAX_VALUE).writeLong(1);
        }
        long fingerprint = rsa.publicKey().fingerprint();
        return out.writeInt(2).writeLong(77).writeLong(fingerprint + (lies.contains(Lie.UNKNOWN_PUBLIC_KEY) ? 1 : 0));
    }

    private TlWriter parameters(Nonces nonces) {
        BigInteger prime = DiffieHellmanAccess.knownPrime();
        BigInteger half = BigInteger.valueOf(3).modPow(secret, prime);
        if (lies.contains(Lie.SMALL_HALF)) {
            half = BigInteger.ONE;
        } else if (lies.contains(Lie.LARGE_HALF)) {
            half = prime.subtract(BigInteger.ONE);
        }
        byte[] inner = new TlWriter()
                .writeInt(0xb5890dba)
                .writeRaw(spoiled(nonces.nonce(), Lie.INNER_NONCE))
                .writeRaw(spoiled(SERVER_NONCE, Lie.INNER_SERVER_NONCE))
                .writeInt(lies.contains(Lie.GENERATOR) ? 2 : 3)
                .writeBytes(BigEndian.minimal(
                        lies.contains(Lie.COMPOSITE) ? prime.subtract(BigInteger.valueOf(24)) : prime))
                .writeBytes(BigEndian.fixed(half, 256))
                .writeInt(1_700_000_000)
                .toBytes();
        int least = -(20 + inner.length) & 15;
        byte[] padding = new byte[lies.contains(Lie.LONG_PADDING) ? least + 16 : least];
        byte[] answer = Bytes.join(spoiled(Hash.sha1(inner), Lie.INNER_HASH), inner, padding);
        new AesIge().encrypt(nonces.temporaryKey(), nonces.temporaryVector(), answer, 0, answer.length);
        return new TlWriter()
                .writeInt(lies.contains(Lie.REFUSAL) ? 0x79cb045d : 0xd0e8075c)
                .writeRaw(nonces.nonce())
                .writeRaw(spoiled(SERVER_NONCE, Lie.SERVER_NONCE))
                .writeBytes(answer);
    }

    private TlWriter verdict(TlReader asked, Nonces nonces) throws IOException {
        asked.readRaw(32);
        byte[] data = asked.readBytes();
        new AesIge().decrypt(nonces.temporaryKey(), nonces.temporaryVector(), data, 0, data.length);
        var inner = new TlReader(data, 20, data.length);
        inner.expect(0x6643b654);
        inner.readRaw(32);
        retryIds.add(inner.readLong());
        var half = new BigInteger(1, inner.readBytes());
        var key = new AuthKey(BigEndian.fixed(half.modPow(secret, DiffieHellmanAccess.knownPrime()), 256));
        agreed.add(key);
        boolean again = retries-- > 0 || lies.contains(Lie.ENDLESS_RETRIES);
        int outcome = lies.contains(Lie.FAILURE) ? 3 : again ? 2 : 1;
        int constructor = switch (outcome) {
            case 1 -> 0x3bcbf734;
            case 2 -> 0x46dc1fb9;
            default -> 0xa69dae02;
        };
        return new TlWriter()
                .writeInt(constructor)
                .writeRaw(nonces.nonce())
                .writeRaw(spoiled(SERVER_NONCE, Lie.VERDICT_NONCE))
                .writeRaw(spoiled(nonces.hash(outcome, key), Lie.VERDICT_HASH));
    }

    private byte[] spoiled(byte[] right, Lie lie) {
        byte[] bytes = right.clone();
        if (lies.contains(lie)) {
            bytes[bytes.length - 1] ^= 1;
        }
        return bytes;
    }

    private static TlReader plain(byte[] packet, int constructor) throws IOException {
        var in = new TlReader(packet, 20, packet.length);
        in.expect(constructor);
        return in;
    }

    private static void send(ServerSide.Line line, TlWriter body) throws IOException {
        line.send(new TlWriter()
                .writeLong(0)
                .writeLong(System.currentTimeMillis() / 1000 << 32 | 1)
                .writeInt(body.length())
                .writeRaw(body.toBytes())
                .toBytes());
    }
}
