package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.MessageKeys;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlWriter;
import java.security.SecureRandom;

/**
 * Encrypts what a client sends in one session
 * (<a href="https://core.telegram.org/mtproto/description">core.telegram.org/mtproto/description</a>). Not thread-safe.
 */
final class MessageSealer {

    private static final int OUTER = 24;
    private static final int INNER = 32;
    private static final int BLOCK = 16;
    private static final int LEAST_PADDING = 12;

    private final long keyId;
    private final long sessionId;
    private final SecureRandom random;
    private final MessageKeys keys;
    private final AesIge cipher = new AesIge();
    private byte[] packet = new byte[4096];

    MessageSealer(AuthKey key, long sessionId, SecureRandom random) {
        this.keyId = key.id();
        this.sessionId = sessionId;
        this.random = random;
        this.keys = new MessageKeys(key, MessageKeys.Direction.TO_SERVER);
    }

    /**
     * Encrypts a message into {@link #packet()}.
     *
     * @return the packet's length
     */
    int seal(long salt, long messageId, int sequence, TlWriter body) {
        int length = INNER + body.length();
        int padding = LEAST_PADDING + (-(length + LEAST_PADDING) & BLOCK - 1);
        int total = OUTER + length + padding;
        if (packet.length < total) {
            packet = new byte[total * 2];
        }
        Bytes.putLong(packet, OUTER, salt);
        Bytes.putLong(packet, OUTER + 8, sessionId);
        Bytes.putLong(packet, OUTER + 16, messageId);
        Bytes.putInt(packet, OUTER + 24, sequence);
        Bytes.putInt(packet, OUTER + 28, body.length());
        body.copyTo(packet, OUTER + INNER);
        var noise = new byte[padding];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, packet, OUTER + length, padding);
        Bytes.putLong(packet, 0, keyId);
        keys.messageKey(packet, OUTER, length + padding, packet, 8);
        keys.derive(packet, 8);
        cipher.encrypt(keys.key(), keys.vector(), packet, OUTER, length + padding);
        return total;
    }

    /** What was sealed last; changed by the next {@link #seal}. */
    byte[] packet() {
        return packet;
    }
}
