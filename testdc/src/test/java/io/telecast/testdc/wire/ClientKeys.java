package io.telecast.testdc.wire;

import static io.telecast.testdc.crypto.Bytes.concat;
import static io.telecast.testdc.crypto.Bytes.slice;
import static io.telecast.testdc.crypto.Bytes.unsigned;
import static io.telecast.testdc.crypto.Digests.sha1;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.AesKey;
import io.telecast.testdc.crypto.DiffieHellman;
import io.telecast.testdc.crypto.RsaKey;
import io.telecast.testdc.crypto.RsaPad;
import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;

/** A client's side of making a key, as plain as it can be. */
final class ClientKeys {

    private static final Random RANDOM = new Random(11);

    private ClientKeys() {}

    /**
     * @param salt that the first message goes with
     * @param serverTime that the server told, in seconds
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] key, long salt, int serverTime) {

        long id() {
            return LittleEndian.getLong(sha1(key), 12);
        }
    }

    /** @param lifetime of a temporary key in seconds, 0 for a permanent one */
    static Made exchange(ClientLine line, RsaKey server, int dataCenter, int lifetime) throws IOException {
        byte[] nonce = random(16);
        TlInput pq =
                ask(line, new TlOutput().writeInt(0xbe7e8ef1).writeRaw(nonce).toByteArray());
        expect(pq, 0x05162463);
        pq.readRaw(16);
        byte[] serverNonce = pq.readRaw(16);
        BigInteger product = new BigInteger(1, pq.readBytes());
        BigInteger p = smallFactor(product.longValueExact());
        BigInteger q = product.divide(p);
        byte[] newNonce = random(32);
        byte[] inner = new TlOutput()
                .writeInt(lifetime == 0 ? 0xa9f55f95 : 0x56fddf88)
                .writeBytes(unsigned(product))
                .writeBytes(unsigned(p.min(q)))
                .writeBytes(unsigned(p.max(q)))
                .writeRaw(nonce)
                .writeRaw(serverNonce)
                .writeRaw(newNonce)
                .writeInt(dataCenter)
                .writeRaw(
                        lifetime == 0
                                ? new byte[0]
                                : new TlOutput().writeInt(lifetime).toByteArray())
                .toByteArray();
        TlInput params = ask(
                line,
                new TlOutput(1024)
                        .writeInt(0xd712e4be)
                        .writeRaw(nonce)
                        .writeRaw(serverNonce)
                        .writeBytes(unsigned(p.min(q)))
                        .writeBytes(unsigned(p.max(q)))
                        .writeLong(server.fingerprint())
                        .writeBytes(RsaPad.seal(server, inner, RANDOM))
                        .toByteArray());
        expect(params, 0xd0e8075c);
        params.readRaw(32);
        byte[] answer = params.readBytes();
        AesKey key = AesKey.ofExchange(serverNonce, newNonce);
        Aes.decryptIge(key, answer, 0, answer.length);
        var data = new TlInput(slice(answer, 20, answer.length - 20));
        expect(data, 0xb5890dba);
        data.readRaw(32);
        expect(data, DiffieHellman.GENERATOR);
        data.readBytes();
        byte[] theirs = data.readBytes();
        int time = data.readInt();
        var mine = new DiffieHellman(RANDOM);
        byte[] half = new TlOutput(512)
                .writeInt(0x6643b654)
                .writeRaw(nonce)
                .writeRaw(serverNonce)
                .writeLong(0)
                .writeBytes(mine.offer())
                .toByteArray();
        byte[] hashed = concat(sha1(half), half);
        byte[] padded = concat(hashed, random(-hashed.length & 15));
        Aes.encryptIge(key, padded, 0, padded.length);
        TlInput done = ask(
                line,
                new TlOutput(512)
                        .writeInt(0xf5045f1f)
                        .writeRaw(nonce)
                        .writeRaw(serverNonce)
                        .writeBytes(padded)
                        .toByteArray());
        expect(done, 0x3bcbf734);
        byte[] agreed = mine.agree(theirs);
        done.readRaw(32);
        byte[] proof = slice(sha1(newNonce, new byte[] {1}, slice(sha1(agreed), 0, 8)), 4, 16);
        if (!Arrays.equals(proof, done.readRaw(16))) {
            throw new IOException("The server has another key.");
        }
        return new Made(agreed, LittleEndian.getLong(newNonce, 0) ^ LittleEndian.getLong(serverNonce, 0), time);
    }

    static TlInput ask(ClientLine line, byte[] body) throws IOException {
        line.send(new TlOutput(body.length + 20)
                .writeLong(0)
                .writeLong(System.currentTimeMillis() / 1000 << 32)
                .writeInt(body.length)
                .writeRaw(body)
                .toByteArray());
        var packet = new TlInput(line.receive());
        packet.readRaw(16);
        return packet.slice(packet.readInt());
    }

    private static void expect(TlInput in, int value) throws IOException {
        int actual = in.readInt();
        if (actual != value) {
            throw new IOException("Expected " + Integer.toHexString(value) + ", got " + Integer.toHexString(actual));
        }
    }

    /** Pollard's rho. */
    private static BigInteger smallFactor(long product) {
        BigInteger n = BigInteger.valueOf(product);
        for (int c = 1; ; c++) {
            long x = 2;
            long y = 2;
            BigInteger divisor = BigInteger.ONE;
            while (divisor.equals(BigInteger.ONE)) {
                x = step(x, c, product);
                y = step(step(y, c, product), c, product);
                divisor = BigInteger.valueOf(Math.abs(x - y)).gcd(n);
            }
            if (!divisor.equals(n)) {
                return divisor;
            }
        }
    }

    private static long step(long x, int c, long modulus) {
        return BigInteger.valueOf(x)
                .multiply(BigInteger.valueOf(x))
                .add(BigInteger.valueOf(c))
                .mod(BigInteger.valueOf(modulus))
                .longValue();
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
