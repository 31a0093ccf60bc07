package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.MessageKeys;
import io.telecast.host.mtproto.crypto.MessageKeys.Direction;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.mtproto.transport.PacketChannel;
import java.io.IOException;
import java.security.SecureRandom;

/**
 * Encrypted messages of one session over one connection, with the checks of
 * <a href="https://core.telegram.org/mtproto/security_guidelines">the security guidelines</a>. One thread may receive
 * while another sends.
 */
final class EncryptedChannel implements AutoCloseable {

    private static final int OUTER = 24;
    private static final int INNER = 32;
    private static final int BLOCK = 16;
    private static final int LEAST_PADDING = 12;
    private static final int MOST_PADDING = 1024;

    private final PacketChannel channel;
    private final AuthKey key;
    private final long sessionId;
    private final SecureRandom random;
    private final MessageKeys outgoing;
    private final MessageKeys incoming;
    private final AesIge encryption = new AesIge();
    private final AesIge decryption = new AesIge();
    private byte[] packet = new byte[4096];

    EncryptedChannel(PacketChannel channel, AuthKey key, SecureRandom random) {
        this.channel = channel;
        this.key = key;
        this.sessionId = random.nextLong();
        this.random = random;
        this.outgoing = new MessageKeys(key, Direction.TO_SERVER);
        this.incoming = new MessageKeys(key, Direction.TO_CLIENT);
    }

    /**
     * A message that came, checked.
     *
     * @param body valid until the next one is received
     */
    record Message(long id, int sequence, TlReader body) {}

    void send(long salt, long messageId, int sequence, TlWriter body) throws IOException {
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
        Bytes.putLong(packet, 0, key.id());
        outgoing.messageKey(packet, OUTER, length + padding, packet, 8);
        outgoing.derive(packet, 8);
        encryption.encrypt(outgoing.key(), outgoing.vector(), packet, OUTER, length + padding);
        channel.send(packet, total);
    }

    Message receive(PacketChannel.Patience patience) throws IOException {
        int length = channel.receive(patience);
        return open(channel.buffer(), length);
    }

    /** Decrypts a packet in place. */
    Message open(byte[] bytes, int length) throws TlException {
        // a transport that pads adds less than a block
        int encrypted = length - OUTER & -BLOCK;
        if (encrypted < INNER + BLOCK || Bytes.getLong(bytes, 0) != key.id()) {
            throw new TlException("A packet is not for this key");
        }
        incoming.derive(bytes, 8);
        decryption.decrypt(incoming.key(), incoming.vector(), bytes, OUTER, encrypted);
        if (!incoming.matches(bytes, OUTER, encrypted, bytes, 8)) {
            throw new TlException("A message's key does not match");
        }
        if (Bytes.getLong(bytes, OUTER + 8) != sessionId) {
            throw new TlException("A message is of another session");
        }
        long id = Bytes.getLong(bytes, OUTER + 16);
        if ((id & 1) != 1) {
            throw new TlException("A message id is no server's");
        }
        int bodyLength = Bytes.getInt(bytes, OUTER + 28);
        int padding = encrypted - INNER - bodyLength;
        if (bodyLength < 0 || bodyLength % 4 != 0 || padding < LEAST_PADDING || padding > MOST_PADDING) {
            throw new TlException("A message's length is wrong");
        }
        int from = OUTER + INNER;
        return new Message(id, Bytes.getInt(bytes, OUTER + 24), new TlReader(bytes, from, from + bodyLength));
    }

    long sessionId() {
        return sessionId;
    }

    long quietMillis() {
        return channel.quietMillis();
    }

    @Override
    public void close() {
        channel.close();
    }
}
