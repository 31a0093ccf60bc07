package io.telecast.testdc.wire.session;

import static io.telecast.testdc.crypto.Bytes.slice;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.AesKey;
import io.telecast.testdc.crypto.AesKey.Direction;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.wire.auth.AuthKey;
import java.net.ProtocolException;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;

/**
 * Encrypted messages of MTProto 2.0.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#encrypted-message">Encrypted message</a>
 * @see <a href="https://core.telegram.org/mtproto/security_guidelines">Security guidelines</a>
 */
final class Envelope {

    private static final int HEAD = 24;
    private static final int INNER_HEAD = 32;
    private static final int MIN_PADDING = 12;
    private static final int MAX_PADDING = 1024;
    private static final int BLOCK = 16;
    private static final int KEY_PART = 88;

    private Envelope() {}

    /** @throws ProtocolException if it is not sound; the connection is to be closed then */
    static Incoming open(AuthKey key, byte[] packet) throws ProtocolException {
        // What padded transports add behind is not part of the message.
        int length = packet.length - HEAD & -BLOCK;
        check(length >= INNER_HEAD + BLOCK, "A message is too short.");
        byte[] messageKey = slice(packet, 8, BLOCK);
        byte[] plain = slice(packet, HEAD, length);
        Aes.decryptIge(AesKey.ofMessage(key.bytes(), messageKey, Direction.TO_SERVER), plain, 0, length);
        byte[] hash = hash(key, Direction.TO_SERVER, plain);
        check(MessageDigest.isEqual(slice(hash, 8, BLOCK), messageKey), "A message's key is not that of its text.");
        var in = new TlInput(plain);
        long salt = in.readLong();
        long session = in.readLong();
        long message = in.readLong();
        int sequence = in.readInt();
        int bodyLength = in.readInt();
        int padding = in.remaining() - bodyLength;
        check(bodyLength >= 0 && padding >= MIN_PADDING && padding <= MAX_PADDING, "A message's padding is wrong.");
        check(bodyLength % Integer.BYTES == 0, "A message is no whole number of words.");
        return new Incoming(salt, session, message, sequence, in.slice(bodyLength), LittleEndian.getInt(hash, 0));
    }

    static byte[] seal(AuthKey key, long session, long message, int sequence, byte[] body, RandomGenerator random) {
        int padding = MIN_PADDING + (-(INNER_HEAD + body.length + MIN_PADDING) & BLOCK - 1);
        int length = INNER_HEAD + body.length + padding;
        byte[] plain = new byte[length];
        LittleEndian.putLong(plain, 0, key.salt());
        LittleEndian.putLong(plain, 8, session);
        LittleEndian.putLong(plain, 16, message);
        LittleEndian.putInt(plain, 24, sequence);
        LittleEndian.putInt(plain, 28, body.length);
        System.arraycopy(body, 0, plain, INNER_HEAD, body.length);
        byte[] noise = new byte[padding];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, plain, length - padding, padding);
        byte[] messageKey = slice(hash(key, Direction.TO_CLIENT, plain), 8, BLOCK);
        Aes.encryptIge(AesKey.ofMessage(key.bytes(), messageKey, Direction.TO_CLIENT), plain, 0, length);
        byte[] packet = new byte[HEAD + length];
        LittleEndian.putLong(packet, 0, key.id());
        System.arraycopy(messageKey, 0, packet, 8, BLOCK);
        System.arraycopy(plain, 0, packet, HEAD, length);
        return packet;
    }

    private static byte[] hash(AuthKey key, Direction direction, byte[] plain) {
        return Digests.sha256(slice(key.bytes(), KEY_PART + direction.offset(), 32), plain);
    }

    private static void check(boolean condition, String complaint) throws ProtocolException {
        if (!condition) {
            throw new ProtocolException(complaint);
        }
    }
}
