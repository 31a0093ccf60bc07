package io.telecast.host.mtproto.auth;

import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.mtproto.transport.PacketChannel;
import java.io.IOException;
import java.time.InstantSource;

/**
 * Messages before there is a key
 * (<a href="https://core.telegram.org/mtproto/description">"Unencrypted message"</a>). Not thread-safe.
 */
final class PlainMessages {

    private final PacketChannel channel;
    private final InstantSource clock;
    private long lastId;

    PlainMessages(PacketChannel channel, InstantSource clock) {
        this.channel = channel;
        this.clock = clock;
    }

    /** Asks, and waits for the answer. */
    TlReader ask(TlWriter request) throws IOException {
        byte[] body = request.toBytes();
        byte[] packet = new TlWriter(body.length + 20)
                .writeLong(0)
                .writeLong(nextId())
                .writeInt(body.length)
                .writeRaw(body)
                .toBytes();
        channel.send(packet, packet.length);
        int length = channel.receive();
        return open(new TlReader(channel.buffer(), 0, length));
    }

    static TlReader open(TlReader packet) throws TlException {
        if (packet.readLong() != 0) {
            throw new TlException("An encrypted message, before there is a key");
        }
        if ((packet.readLong() & 3) != 1) {
            throw new TlException("The message id is no server's");
        }
        return packet.slice(packet.readInt());
    }

    private long nextId() {
        long millis = clock.millis();
        long id = ((millis / 1000) << 32) + ((millis % 1000) << 22);
        lastId = Math.max(id & ~3L, lastId + 4);
        return lastId;
    }
}
