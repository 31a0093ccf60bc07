package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.mtproto.transport.PacketChannel;
import java.io.IOException;
import java.security.SecureRandom;

/** Encrypted messages of a new session over one connection. One thread may receive while another sends. */
final class EncryptedChannel implements AutoCloseable {

    private final PacketChannel channel;
    private final MessageSealer sealer;
    private final MessageOpener opener;

    EncryptedChannel(PacketChannel channel, AuthKey key, SecureRandom random) {
        this.channel = channel;
        long sessionId = random.nextLong();
        this.sealer = new MessageSealer(key, sessionId, random);
        this.opener = new MessageOpener(key, sessionId);
    }

    void send(long salt, long messageId, int sequence, TlWriter body) throws IOException {
        int length = sealer.seal(salt, messageId, sequence, body);
        channel.send(sealer.packet(), length);
    }

    /** Waits for a message, which is valid until the next. */
    MessageOpener.Message receive() throws IOException {
        int length = channel.receive(opener);
        return opener.finish(channel.buffer(), length);
    }

    long quietMillis() {
        return channel.quietMillis();
    }

    @Override
    public void close() {
        channel.close();
    }
}
