package io.telecast.testdc.wire.session;

import io.telecast.testdc.fault.ShiftedClock;
import io.telecast.testdc.tl.Gzip;
import io.telecast.testdc.tl.TlException;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlOutput;
import io.telecast.testdc.wire.session.Answers.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers the service messages of clients and passes on everything else. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages">Service messages</a>
 * @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages">Service messages about messages</a>
 */
final class ServiceMessages {

    private static final int MAX_DEPTH = 3;
    private static final int MAX_INNER = 1024;
    private static final int DAY = 86_400;
    private static final int STATE_UNKNOWN = 1;
    private static final int STATE_RUNNING = 4 | 32;
    private static final int STATE_ANSWERED = 4 | 64;

    private final SessionTable sessions;
    private final Calls calls;
    private final ShiftedClock clock;

    ServiceMessages(SessionTable sessions, Calls calls, ShiftedClock clock) {
        this.sessions = sessions;
        this.calls = calls;
        this.clock = clock;
    }

    /** Takes a message, and answers all service messages in it together. */
    void take(WireSession session, Link link, Incoming message) {
        List<Outgoing> replies = new ArrayList<>();
        take(session, link, message, replies, 0);
        if (!replies.isEmpty()) {
            session.send(link, replies);
        }
    }

    private void take(WireSession session, Link link, Incoming message, List<Outgoing> replies, int depth) {
        if (depth > MAX_DEPTH) {
            throw new TlException("Containers are nested too deep.");
        }
        if (message.isContent()) {
            session.oweAck(message.messageId());
        }
        TlInput in = message.body();
        long id = message.messageId();
        switch (in.peekInt()) {
            case Constructors.MSG_CONTAINER -> container(session, link, message, replies, depth);
            case Gzip.PACKED -> {
                in.readInt();
                var inner = new TlInput(Gzip.unpack(in.readBytes()));
                // Its outside is acknowledged: the number is made even.
                take(session, link, message.inner(id, message.sequence() & ~1, inner), replies, depth + 1);
            }
            case Constructors.MSGS_ACK -> ids(in).forEach(session::acknowledged);
            case Constructors.PING, Constructors.PING_DELAY_DISCONNECT -> replies.add(Outgoing.service(pong(in, id)));
            case Constructors.GET_FUTURE_SALTS -> replies.add(Outgoing.service(salts(session, id)));
            case Constructors.MSGS_STATE_REQ -> replies.add(Outgoing.answer(states(session, in, id)));
            case Constructors.MSG_RESEND_REQ -> replies.add(Outgoing.answer(resend(session, link, in, id)));
            case Constructors.RPC_DROP_ANSWER -> drop(session, link, in, id);
            case Constructors.DESTROY_SESSION -> replies.add(Outgoing.service(destroySession(session, in)));
            case Constructors.DESTROY_AUTH_KEY -> {
                sessions.removeAll(session.key());
                replies.add(Outgoing.answer(new TlOutput()
                        .writeInt(Constructors.DESTROY_AUTH_KEY_OK)
                        .toByteArray()));
            }
            case Constructors.HTTP_WAIT,
                    Constructors.MSGS_STATE_INFO,
                    Constructors.MSGS_ALL_INFO,
                    Constructors.MSG_DETAILED_INFO,
                    Constructors.MSG_NEW_DETAILED_INFO -> {
                // Nothing here waits for them.
            }
            default -> request(session, link, message);
        }
    }

    private void container(WireSession session, Link link, Incoming message, List<Outgoing> replies, int depth) {
        TlInput in = message.body();
        in.readInt();
        int count = in.readInt();
        if (count < 0 || count > MAX_INNER) {
            throw new TlException("A container has " + count + " messages.");
        }
        for (int i = 0; i < count; i++) {
            long innerId = in.readLong();
            int sequence = in.readInt();
            TlInput body = in.slice(in.readInt());
            take(session, link, message.inner(innerId, sequence, body), replies, depth + 1);
        }
    }

    private void request(WireSession session, Link link, Incoming message) {
        if (session.answers().begin(message.messageId())) {
            calls.call(session, link, message.messageId(), message.body());
        } else {
            session.resend(link, message.messageId());
        }
    }

    private static byte[] pong(TlInput in, long id) {
        in.readInt();
        return new TlOutput()
                .writeInt(Constructors.PONG)
                .writeLong(id)
                .writeLong(in.readLong())
                .toByteArray();
    }

    private byte[] salts(WireSession session, long id) {
        int now = clock.seconds();
        return new TlOutput()
                .writeInt(Constructors.FUTURE_SALTS)
                .writeLong(id)
                .writeInt(now)
                .writeInt(1)
                .writeInt(now - DAY)
                .writeInt(now + DAY)
                .writeLong(session.key().salt())
                .toByteArray();
    }

    private static byte[] states(WireSession session, TlInput in, long id) {
        List<Long> asked = ids(in);
        byte[] states = new byte[asked.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) state(session.answers().state(asked.get(i)));
        }
        return stateInfo(id, states);
    }

    private static int state(State state) {
        return switch (state) {
            case UNKNOWN -> STATE_UNKNOWN;
            case RUNNING -> STATE_RUNNING;
            case ANSWERED -> STATE_ANSWERED;
        };
    }

    private static byte[] resend(WireSession session, Link link, TlInput in, long id) {
        List<Long> asked = ids(in);
        byte[] states = new byte[asked.size()];
        for (int i = 0; i < states.length; i++) {
            var request = session.answers().requestOf(asked.get(i));
            request.ifPresent(it -> session.resend(link, it));
            states[i] = (byte) (request.isPresent() ? STATE_ANSWERED : STATE_UNKNOWN);
        }
        return stateInfo(id, states);
    }

    private static byte[] stateInfo(long id, byte[] states) {
        return new TlOutput()
                .writeInt(Constructors.MSGS_STATE_INFO)
                .writeLong(id)
                .writeBytes(states)
                .toByteArray();
    }

    /** What still runs is dropped; what has been answered is on its way and forgotten. */
    private static void drop(WireSession session, Link link, TlInput in, long id) {
        in.readInt();
        boolean running = session.answers().drop(in.readLong()) == State.RUNNING;
        int outcome = running ? Constructors.RPC_ANSWER_DROPPED_RUNNING : Constructors.RPC_ANSWER_UNKNOWN;
        session.answer(link, id, new TlOutput().writeInt(outcome).toByteArray());
    }

    private byte[] destroySession(WireSession session, TlInput in) {
        in.readInt();
        long id = in.readLong();
        boolean found = id != session.id() && sessions.remove(session.key(), id);
        return new TlOutput()
                .writeInt(found ? Constructors.DESTROY_SESSION_OK : Constructors.DESTROY_SESSION_NONE)
                .writeLong(id)
                .toByteArray();
    }

    /** The identifiers that messages about messages consist of. */
    private static List<Long> ids(TlInput in) {
        in.readInt();
        in.readInt();
        int count = in.readInt();
        if (count < 0 || count > in.remaining() / Long.BYTES) {
            throw new TlException("There are not " + count + " identifiers.");
        }
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(in.readLong());
        }
        return ids;
    }
}
