package io.telecast.testdc.wire;

import static io.telecast.testdc.crypto.Bytes.concat;
import static io.telecast.testdc.crypto.Bytes.slice;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.AesKey;
import io.telecast.testdc.crypto.AesKey.Direction;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.Gzip;
import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.tl.ObjectWriter;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.tl.TlOutput;
import io.telecast.testdc.tl.TlSchema;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A client with one session on one connection. It acknowledges nothing unless it is told to. */
final class Client {

    static final int MSG_CONTAINER = 0x73f1f8dc;
    static final int RPC_RESULT = 0xf35c6d01;
    static final int RPC_ERROR = 0x2144ca19;

    private static final ObjectWriter WRITER = new ObjectWriter(TlSchema.telegram());

    private final ClientKeys.Made key;
    private final long session;
    private final Deque<Message> received = new ArrayDeque<>();
    private ClientLine line;
    private long salt;
    private long clockSkewSeconds;
    private long lastId;
    private int contentSent;

    Client(ClientLine line, ClientKeys.Made key, long session) {
        this.line = line;
        this.key = key;
        this.session = session;
        salt = key.salt();
    }

    /** A message of the server. */
    record Message(long id, int sequence, int constructor, TlInput body) {}

    /** Goes on over another connection. */
    void move(ClientLine next) {
        line = next;
    }

    void salt(long next) {
        salt = next;
    }

    void skewClock(long seconds) {
        clockSkewSeconds = seconds;
    }

    long call(TlObject query) throws IOException {
        return send(WRITER.writeFunction(query));
    }

    /** Sends a message that wants to be acknowledged, and answers its identifier. */
    long send(byte[] body) throws IOException {
        long id = nextId();
        send(id, contentSent++ * 2 + 1, body);
        return id;
    }

    long nextId() {
        long now = System.currentTimeMillis() / 1000 + clockSkewSeconds << 32;
        lastId = Math.max(lastId + 4, now);
        return lastId;
    }

    void send(long id, int sequence, byte[] body) throws IOException {
        byte[] plain = new TlOutput(body.length + 64)
                .writeLong(salt)
                .writeLong(session)
                .writeLong(id)
                .writeInt(sequence)
                .writeInt(body.length)
                .writeRaw(body)
                .toByteArray();
        line.send(seal(concat(plain, ClientKeys.random(12 + (-(plain.length + 12) & 15)))));
    }

    /** Encrypts what may be no message at all. */
    byte[] seal(byte[] plain) {
        byte[] messageKey = slice(Digests.sha256(slice(key.key(), 88, 32), plain), 8, 16);
        byte[] encrypted = plain.clone();
        Aes.encryptIge(AesKey.ofMessage(key.key(), messageKey, Direction.TO_SERVER), encrypted, 0, encrypted.length);
        return new TlOutput(encrypted.length + 24)
                .writeLong(key.id())
                .writeRaw(messageKey)
                .writeRaw(encrypted)
                .toByteArray();
    }

    /** The next message of this constructor; others are left out. */
    Message await(int constructor) throws IOException {
        Message next = receive();
        while (next.constructor() != constructor) {
            next = receive();
        }
        return next;
    }

    /** What a request was answered, after the identifier. */
    TlInput result(long requestId) throws IOException {
        while (true) {
            TlInput body = await(RPC_RESULT).body();
            if (body.readLong() == requestId) {
                return body.peekInt() == Gzip.PACKED ? unpacked(body) : body;
            }
        }
    }

    private static TlInput unpacked(TlInput body) {
        body.readInt();
        return new TlInput(Gzip.unpack(body.readBytes()));
    }

    Message receive() throws IOException {
        while (received.isEmpty()) {
            take(line.receive());
        }
        return received.removeFirst();
    }

    private void take(byte[] packet) throws IOException {
        if (packet.length < 24) {
            throw new IOException("transport error " + -LittleEndian.getInt(packet, 0));
        }
        byte[] messageKey = slice(packet, 8, 16);
        byte[] plain = slice(packet, 24, packet.length - 24 & ~15);
        Aes.decryptIge(AesKey.ofMessage(key.key(), messageKey, Direction.TO_CLIENT), plain, 0, plain.length);
        byte[] expected = slice(Digests.sha256(slice(key.key(), 96, 32), plain), 8, 16);
        if (!Arrays.equals(messageKey, expected)) {
            throw new IOException("The message key is wrong.");
        }
        var in = new TlInput(plain);
        in.readLong();
        if (in.readLong() != session) {
            throw new IOException("The session is another one.");
        }
        long id = in.readLong();
        int sequence = in.readInt();
        unfold(id, sequence, in.slice(in.readInt()));
    }

    private void unfold(long id, int sequence, TlInput body) throws IOException {
        int constructor = body.readInt();
        if (constructor != MSG_CONTAINER) {
            received.add(new Message(id, sequence, constructor, body));
            return;
        }
        for (int count = body.readInt(); count > 0; count--) {
            long innerId = body.readLong();
            if (innerId >= id) {
                throw new IOException("A container is older than what is in it.");
            }
            int innerSequence = body.readInt();
            unfold(innerId, innerSequence, body.slice(body.readInt()));
        }
    }
}
