package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.MessageKeys;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.transport.PacketChannel;

/**
 * Decrypts what a data centre sends in one session, with the checks of
 * <a href="https://core.telegram.org/mtproto/security_guidelines">the security guidelines</a>. Packets are decrypted and
 * hashed while they come, so that little is left to do at their end and what is touched twice is still in the processor's
 * cache; nobody sees anything of them before all checks. Not thread-safe.
 */
final class MessageOpener implements PacketChannel.Arrival {

    private static final int OUTER = 24;
    private static final int INNER = 32;
    private static final int BLOCK = 16;
    private static final int LEAST_PADDING = 12;
    private static final int MOST_PADDING = 1024;
    /** Half of a processor's first cache. */
    private static final int PIECE = 16 * 1024;

    private final long keyId;
    private final long sessionId;
    private final MessageKeys keys;
    private final AesIge cipher = new AesIge();
    /** How much of the packet that comes is decrypted; negative before it begins. */
    private int done = -1;

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

    /** Decrypts what has come of a packet in place, as far as it has not yet. */
    @Override
    public void came(byte[] packet, int length, int there) throws TlException {
        int encrypted = encrypted(length);
        if (there < length && there - OUTER - Math.max(done, 0) < PIECE) {
            return;
        }
        if (done < 0) {
            begin(packet, encrypted);
        }
        int most = Math.min(encrypted, there - OUTER & -BLOCK);
        while (done < most) {
            int count = Math.min(PIECE, most - done);
            cipher.decrypt(packet, OUTER + done, count);
            keys.addPlain(packet, OUTER + done, count);
            done += count;
        }
    }

    private void begin(byte[] packet, int encrypted) throws TlException {
        if (encrypted < INNER + BLOCK || Bytes.getLong(packet, 0) != keyId) {
            throw new TlException("A packet is not for this key");
        }
        keys.derive(packet, 8);
        cipher.beginDecryption(keys.key(), keys.vector());
        keys.beginPlain();
        done = 0;
    }

    /** A transport that pads adds less than a block. */
    private static int encrypted(int length) {
        return length - OUTER & -BLOCK;
    }

    /** Decrypts a packet in place. */
    Message open(byte[] packet, int length) throws TlException {
        done = -1;
        came(packet, length, length);
        return finish(packet, length);
    }

    /** Checks a packet of which all has come. */
    Message finish(byte[] packet, int length) throws TlException {
        int encrypted = encrypted(length);
        if (done != encrypted) {
            throw new IllegalStateException("The packet has not come to its end.");
        }
        done = -1;
        if (!keys.matches(packet, 8)) {
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
