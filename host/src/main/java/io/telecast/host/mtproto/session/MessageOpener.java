package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.MessageKeys;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;

/**
 * Decrypts what a data centre sends in one session, with the checks of
 * <a href="https://core.telegram.org/mtproto/security_guidelines">the security guidelines</a>. Not thread-safe.
 */
final class MessageOpener {

    private static final int OUTER = 24;
    private static final int INNER = 32;
    private static final int BLOCK = 16;
    private static final int LEAST_PADDING = 12;
    private static final int MOST_PADDING = 1024;

    private final long keyId;
    private final long sessionId;
    private final MessageKeys keys;
    private final AesIge cipher = new AesIge();

    MessageOpener(AuthKey key, long sessionId) {
        this.keyId = key.id();
        this.sessionId = sessionId;
        this.keys = new MessageKeys(key, MessageKeys.Direction.TO_CLIENT);
    }

    /**
     * A message that came, checked.
     *
     * @param body valid as long as the packet's bytes are
     */
    record Message(long id, int sequence, TlReader body) {}

    /** Decrypts a packet in place. */
    Message open(byte[] packet, int length) throws TlException {
        // a transport that pads adds less than a block
        int encrypted = length - OUTER & -BLOCK;
        if (encrypted < INNER + BLOCK || Bytes.getLong(packet, 0) != keyId) {
            throw new TlException("A packet is not for this key");
        }
        keys.derive(packet, 8);
        cipher.decrypt(keys.key(), keys.vector(), packet, OUTER, encrypted);
        if (!keys.matches(packet, OUTER, encrypted, packet, 8)) {
            throw new TlException("A message's key does not match");
        }
        if (Bytes.getLong(packet, OUTER + 8) != sessionId) {
            throw new TlException("A message is of another session");
        }
        long id = Bytes.getLong(packet, OUTER + 16);
        if ((id & 1) != 1) {
            throw new TlException("A message id is no server's");
        }
        int bodyLength = Bytes.getInt(packet, OUTER + 28);
        int padding = encrypted - INNER - bodyLength;
        if (bodyLength < 0 || bodyLength % 4 != 0 || padding < LEAST_PADDING || padding > MOST_PADDING) {
            throw new TlException("A message's length is wrong");
        }
        int from = OUTER + INNER;
        return new Message(id, Bytes.getInt(packet, OUTER + 24), new TlReader(packet, from, from + bodyLength));
    }
}
