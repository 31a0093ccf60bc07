package io.telecast.testdc.wire.session;

import io.telecast.testdc.fault.ShiftedClock;
import io.telecast.testdc.tl.TlException;
import io.telecast.testdc.tl.TlOutput;
import io.telecast.testdc.wire.auth.AuthKey;
import java.net.ProtocolException;
import java.util.List;
import java.util.OptionalInt;

/** Takes the encrypted messages of all clients: deciphers and checks them. Thread-safe. */
public final class Receiver {

    private static final long MAX_BEHIND = 300;
    private static final long MAX_AHEAD = 30;
    private static final int ID_TOO_LOW = 16;
    private static final int ID_TOO_HIGH = 17;
    private static final int ID_NOT_OF_CLIENT = 18;
    private static final int WRONG_SALT = 48;
    private static final int BAD_CONTAINER = 64;

    private final SessionTable sessions;
    private final MessageIds ids;
    private final ServiceMessages services;

    public Receiver(SessionTable sessions, MessageIds ids, Calls calls, ShiftedClock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.services = new ServiceMessages(sessions, calls, clock);
    }

    /**
     * @return who sent it
     * @throws ProtocolException if the connection is to be closed
     */
    public WireSession receive(AuthKey key, byte[] packet, boolean quickAck, Link link) throws ProtocolException {
        Incoming message = Envelope.open(key, packet);
        if (quickAck) {
            link.acknowledge(message.arrival());
        }
        WireSession session = sessions.open(key, message.sessionId());
        OptionalInt complaint = complaint(key, message);
        if (complaint.isPresent()) {
            session.send(link, List.of(new Outgoing(notification(key, message, complaint.getAsInt()), false, false)));
            return session;
        }
        session.attach(link, message.messageId());
        try {
            services.take(session, link, message);
        } catch (TlException e) {
            session.send(link, List.of(new Outgoing(notification(key, message, BAD_CONTAINER), false, false)));
        }
        return session;
    }

    /** A connection is gone. */
    public void detach(Link link) {
        sessions.detach(link);
    }

    /** @see <a href="https://core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message">Notice</a> */
    private OptionalInt complaint(AuthKey key, Incoming message) {
        long ahead = ids.secondsAhead(message.messageId());
        if ((message.messageId() & 3) != 0) {
            return OptionalInt.of(ID_NOT_OF_CLIENT);
        }
        if (ahead < -MAX_BEHIND) {
            return OptionalInt.of(ID_TOO_LOW);
        }
        if (ahead > MAX_AHEAD) {
            return OptionalInt.of(ID_TOO_HIGH);
        }
        return message.salt() == key.salt() ? OptionalInt.empty() : OptionalInt.of(WRONG_SALT);
    }

    private static byte[] notification(AuthKey key, Incoming message, int code) {
        boolean salt = code == WRONG_SALT;
        var body = new TlOutput()
                .writeInt(salt ? Constructors.BAD_SERVER_SALT : Constructors.BAD_MSG_NOTIFICATION)
                .writeLong(message.messageId())
                .writeInt(message.sequence())
                .writeInt(code);
        return (salt ? body.writeLong(key.salt()) : body).toByteArray();
    }
}
