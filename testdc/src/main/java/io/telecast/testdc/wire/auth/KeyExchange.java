package io.telecast.testdc.wire.auth;

import static io.telecast.testdc.crypto.Bytes.concat;
import static io.telecast.testdc.crypto.Bytes.slice;
import static io.telecast.testdc.crypto.Bytes.unsigned;
import static io.telecast.testdc.crypto.Digests.sha1;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.AesKey;
import io.telecast.testdc.crypto.DiffieHellman;
import io.telecast.testdc.crypto.RsaKey;
import io.telecast.testdc.crypto.RsaPad;
import io.telecast.testdc.fault.ShiftedClock;
import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlOutput;
import java.math.BigInteger;
import java.net.ProtocolException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The server's side of making a key, on one connection. For one thread.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key">Creating an authorization key</a>
 */
public final class KeyExchange {

    private static final int REQ_PQ = 0x60469778;
    private static final int REQ_PQ_MULTI = 0xbe7e8ef1;
    private static final int RES_PQ = 0x05162463;
    private static final int REQ_DH_PARAMS = 0xd712e4be;
    private static final int SERVER_DH_PARAMS_OK = 0xd0e8075c;
    private static final int SERVER_DH_INNER_DATA = 0xb5890dba;
    private static final int SET_CLIENT_DH_PARAMS = 0xf5045f1f;
    private static final int CLIENT_DH_INNER_DATA = 0x6643b654;
    private static final int DH_GEN_OK = 0x3bcbf734;
    private static final int VECTOR = 0x1cb5c415;
    private static final int MSGS_ACK = 0x62d6b459;

    private static final int NONCE = 16;
    private static final int SHA1 = 20;
    private static final int FACTOR_BITS = 31;

    private final RsaKey rsa;
    private final AuthKeys keys;
    private final SecureRandom random;
    private final ShiftedClock clock;
    private final int dataCenter;

    private byte[] nonce = new byte[NONCE];
    private byte[] serverNonce = new byte[NONCE];
    private byte[] newNonce = new byte[0];
    private Optional<InnerData> proposal = Optional.empty();
    private Optional<DiffieHellman> exchange = Optional.empty();
    private BigInteger pq = BigInteger.ZERO;

    /** @param dataCenter that the client reached */
    public KeyExchange(RsaKey rsa, AuthKeys keys, SecureRandom random, ShiftedClock clock, int dataCenter) {
        this.rsa = rsa;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
        this.dataCenter = dataCenter;
    }

    /**
     * Takes the next step.
     *
     * @return what to answer, if anything
     * @throws ProtocolException if the client does not keep to the protocol
     */
    public Optional<byte[]> step(TlInput in) throws ProtocolException {
        int constructor = in.readInt();
        return switch (constructor) {
            case REQ_PQ, REQ_PQ_MULTI -> Optional.of(proveWork(in));
            case REQ_DH_PARAMS -> Optional.of(offer(in));
            case SET_CLIENT_DH_PARAMS -> Optional.of(agree(in));
            case MSGS_ACK -> Optional.empty();
            default -> throw new ProtocolException("A message without a key is #" + Integer.toHexString(constructor));
        };
    }

    private byte[] proveWork(TlInput in) {
        nonce = in.readRaw(NONCE);
        serverNonce = random(NONCE);
        pq = BigInteger.probablePrime(FACTOR_BITS, random).multiply(BigInteger.probablePrime(FACTOR_BITS, random));
        return answer(RES_PQ)
                .writeBytes(unsigned(pq))
                .writeInt(VECTOR)
                .writeInt(1)
                .writeLong(rsa.fingerprint())
                .toByteArray();
    }

    private byte[] offer(TlInput in) throws ProtocolException {
        checkNonces(in);
        in.readBytes();
        in.readBytes();
        check(in.readLong() == rsa.fingerprint(), "The client chose a key that it was not offered.");
        byte[] encrypted = in.readBytes();
        check(encrypted.length == 256, "The proof of work is not encrypted with 2048 bits.");
        byte[] data = RsaPad.open(rsa, encrypted)
                .orElseThrow(() -> new ProtocolException("The padding of the proof of work is wrong."));
        InnerData inner = InnerData.read(new TlInput(data));
        check(MessageDigest.isEqual(inner.nonce(), nonce), "The nonce inside is another one.");
        check(MessageDigest.isEqual(inner.serverNonce(), serverNonce), "The server's nonce inside is another one.");
        check(inner.provesWork(pq), "The factors of pq are wrong.");
        newNonce = inner.newNonce();
        proposal = Optional.of(inner);
        var mine = new DiffieHellman(random);
        exchange = Optional.of(mine);
        byte[] plain = answer(SERVER_DH_INNER_DATA)
                .writeInt(DiffieHellman.GENERATOR)
                .writeBytes(DiffieHellman.prime())
                .writeBytes(mine.offer())
                .writeInt(clock.seconds())
                .toByteArray();
        return answer(SERVER_DH_PARAMS_OK).writeBytes(encrypt(plain)).toByteArray();
    }

    private byte[] encrypt(byte[] plain) {
        byte[] hashed = concat(sha1(plain), plain);
        byte[] padded = concat(hashed, random(-hashed.length & 15));
        Aes.encryptIge(AesKey.ofExchange(serverNonce, newNonce), padded, 0, padded.length);
        return padded;
    }

    private byte[] agree(TlInput in) throws ProtocolException {
        checkNonces(in);
        byte[] encrypted = in.readBytes();
        check(exchange.isPresent() && proposal.isPresent(), "The second step comes before the first.");
        check(encrypted.length >= SHA1 && encrypted.length % 16 == 0, "The client's half is cut short.");
        Aes.decryptIge(AesKey.ofExchange(serverNonce, newNonce), encrypted, 0, encrypted.length);
        var inner = new TlInput(slice(encrypted, SHA1, encrypted.length - SHA1));
        int all = inner.remaining();
        check(inner.readInt() == CLIENT_DH_INNER_DATA, "The client's half is something else.");
        checkNonces(inner);
        inner.readLong();
        byte[] offer = inner.readBytes();
        byte[] plain = slice(encrypted, SHA1, all - inner.remaining());
        check(MessageDigest.isEqual(sha1(plain), slice(encrypted, 0, SHA1)), "The client's half has another hash.");
        AuthKey key = key(exchange.orElseThrow(), offer, proposal.orElseThrow());
        keys.add(key);
        exchange = Optional.empty();
        byte[] proof = sha1(newNonce, new byte[] {1}, slice(sha1(key.bytes()), 0, 8));
        return answer(DH_GEN_OK).writeRaw(slice(proof, 4, NONCE)).toByteArray();
    }

    private AuthKey key(DiffieHellman mine, byte[] offer, InnerData inner) throws ProtocolException {
        long salt = LittleEndian.getLong(newNonce, 0) ^ LittleEndian.getLong(serverNonce, 0);
        var expires = inner.lifetime().map(clock.instant()::plus);
        try {
            return new AuthKey(mine.agree(offer), inner.dataCenter().orElse(dataCenter), salt, expires);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(e.getMessage());
        }
    }

    private void checkNonces(TlInput in) throws ProtocolException {
        check(MessageDigest.isEqual(in.readRaw(NONCE), nonce), "The nonce is another one.");
        check(MessageDigest.isEqual(in.readRaw(NONCE), serverNonce), "The server's nonce is another one.");
    }

    private TlOutput answer(int constructor) {
        return new TlOutput(1024).writeInt(constructor).writeRaw(nonce).writeRaw(serverNonce);
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void check(boolean condition, String complaint) throws ProtocolException {
        if (!condition) {
            throw new ProtocolException(complaint);
        }
    }
}
