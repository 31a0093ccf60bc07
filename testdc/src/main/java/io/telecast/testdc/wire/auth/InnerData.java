package io.telecast.testdc.wire.auth;

import io.telecast.testdc.tl.TlInput;
import java.math.BigInteger;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client proves its work with, under the server's public key.
 *
 * @param dataCenter that it believes to talk to, if it says so
 * @param lifetime of a temporary key; none for a permanent one
 * @see <a href="https://core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication">Presenting proof of
 *     work</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record InnerData(
        BigInteger pq,
        BigInteger p,
        BigInteger q,
        byte[] nonce,
        byte[] serverNonce,
        byte[] newNonce,
        Optional<Integer> dataCenter,
        Optional<Duration> lifetime) {

    private static final int PLAIN = 0x83c95aec;
    private static final int OF_DATA_CENTER = 0xa9f55f95;
    private static final int TEMPORARY = 0x3c6a84d4;
    private static final int TEMPORARY_OF_DATA_CENTER = 0x56fddf88;
    private static final int TEST_OFFSET = 10_000;

    static InnerData read(TlInput in) throws ProtocolException {
        int constructor = in.readInt();
        boolean named = constructor == OF_DATA_CENTER || constructor == TEMPORARY_OF_DATA_CENTER;
        boolean temporary = constructor == TEMPORARY || constructor == TEMPORARY_OF_DATA_CENTER;
        if (!named && !temporary && constructor != PLAIN) {
            throw new ProtocolException("The proof of work is #" + Integer.toHexString(constructor));
        }
        return new InnerData(
                new BigInteger(1, in.readBytes()),
                new BigInteger(1, in.readBytes()),
                new BigInteger(1, in.readBytes()),
                in.readRaw(16),
                in.readRaw(16),
                in.readRaw(32),
                named ? Optional.of(Math.abs(in.readInt()) % TEST_OFFSET) : Optional.empty(),
                temporary ? Optional.of(Duration.ofSeconds(in.readInt())) : Optional.empty());
    }

    /** Whether it has the two factors, the smaller first. */
    boolean provesWork(BigInteger asked) {
        return pq.equals(asked) && p.multiply(q).equals(asked) && p.compareTo(q) < 0 && !p.equals(BigInteger.ONE);
    }
}
