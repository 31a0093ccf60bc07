package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Messages that go out together, in a container if there are several. */
final class Batch {

    private static final byte[] NOTHING = {};

    private final MessageIds ids;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Call<?>> calls = new ArrayList<>();
    private long outerId;

    Batch(MessageIds ids) {
        this.ids = ids;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(long id, int sequence, byte[] prefix, byte[] body) {}

    /** Adds a request and gives it its message id. */
    void add(Call<?> call, byte[] prefix, long now) {
        call.messageId = add(prefix, call.body(), true);
        call.sentAt = now;
        calls.add(call);
    }

    /**
     * Adds a message of the protocol itself.
     *
     * @param content whether it wants an acknowledgement
     */
    void add(TlWriter body, boolean content) {
        add(NOTHING, body.toBytes(), content);
    }

    private long add(byte[] prefix, byte[] body, boolean content) {
        long id = ids.next();
        entries.add(new Entry(id, ids.sequence(content), prefix, body));
        return id;
    }

    int size() {
        return entries.size();
    }

    /** Bytes of all messages, without what goes around them. */
    int bytes() {
        return entries.stream()
                .mapToInt(entry -> entry.prefix().length + entry.body().length)
                .sum();
    }

    /** Ends the batch: requests learn what they go out in. */
    Batch close() {
        outerId = entries.size() == 1 ? entries.getFirst().id() : ids.next();
        calls.forEach(call -> call.containerId = outerId);
        return this;
    }

    void send(EncryptedChannel channel, long salt, TlWriter out) throws IOException {
        out.clear();
        if (entries.size() == 1) {
            Entry only = entries.getFirst();
            channel.send(
                    salt,
                    only.id(),
                    only.sequence(),
                    out.writeRaw(only.prefix()).writeRaw(only.body()));
            return;
        }
        out.writeInt(Service.MSG_CONTAINER).writeInt(entries.size());
        for (Entry entry : entries) {
            out.writeLong(entry.id())
                    .writeInt(entry.sequence())
                    .writeInt(entry.prefix().length + entry.body().length)
                    .writeRaw(entry.prefix())
                    .writeRaw(entry.body());
        }
        channel.send(salt, outerId, ids.sequence(false), out);
    }
}
