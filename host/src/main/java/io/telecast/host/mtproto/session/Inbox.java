package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.Gzip;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Understands what comes in one session
 * (<a href="https://core.telegram.org/mtproto/service_messages">core.telegram.org/mtproto/service_messages</a>). Used by
 * the one thread that receives.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final int CONTENT = 1;
    private static final int DEEPEST = 3;
    private static final int MOST_IN_CONTAINER = 1024;
    private static final int TIME_TOO_LOW = 16;
    private static final int TIME_TOO_HIGH = 17;

    private final Outbox outbox;
    private final Salts salts;
    private final ServerClock clock;
    private final LongPredicate ours;
    private final Runnable initiated;
    private final ReceivedIds received = new ReceivedIds();
    /** How many bytes the present packet may still unpack to, over all that is packed in it. */
    private int room;

    private boolean began;
    private boolean sessionCreated;

    /**
     * Serves a new session.
     *
     * @param ours whether a message id is one of this session's own
     * @param initiated told that the data centre has answered a request
     */
    Inbox(Outbox outbox, Salts salts, ServerClock clock, LongPredicate ours, Runnable initiated) {
        this.outbox = outbox;
        this.salts = salts;
        this.clock = clock;
        this.ours = ours;
        this.initiated = initiated;
    }

    /**
     * Takes a message in.
     *
     * @throws SessionException if a new session must begin
     */
    void take(MessageOpener.Message message) throws IOException {
        if (!began) {
            // the session is new and random, so that this cannot be an old message
            clock.follow(message.id());
            began = true;
        }
        room = Gzip.MOST;
        message(message.id(), message.sequence(), message.body(), 0);
    }

    private void message(long id, int sequence, TlReader body, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new TlException("Messages within messages");
        }
        // what puts the clock right may come from another time itself
        if (!clock.accepts(id) && body.peekInt() != Service.BAD_MSG_NOTIFICATION) {
            LOG.debug("A message of another time is left aside.");
            return;
        }
        if ((sequence & CONTENT) != 0) {
            outbox.acknowledge(id);
        }
        if (received.add(id)) {
            content(id, body, depth);
        }
    }

    private void content(long id, TlReader body, int depth) throws IOException {
        switch (body.readInt()) {
            case Service.MSG_CONTAINER -> container(body, depth);
            case Service.GZIP_PACKED -> {
                if (depth > DEEPEST) {
                    throw new TlException("Packed within packed");
                }
                content(id, unpacked(body), depth + 1);
            }
            case Service.RPC_RESULT -> result(body);
            case Service.BAD_SERVER_SALT -> badSalt(body);
            case Service.BAD_MSG_NOTIFICATION -> badMessage(id, body);
            case Service.NEW_SESSION_CREATED -> newSession(body);
            case Service.MSG_DETAILED_INFO -> {
                body.readLong();
                announced(body.readLong());
            }
            case Service.MSG_NEW_DETAILED_INFO -> announced(body.readLong());
            case Service.FUTURE_SALTS -> {
                if (ours.test(body.readLong())) {
                    salts.read(body);
                }
            }
            default -> {
                // acknowledgements, pongs and updates ask nothing of us
            }
        }
    }

    private void container(TlReader body, int depth) throws IOException {
        int count = body.readCount(16);
        if (count > MOST_IN_CONTAINER) {
            throw new TlException("A container of " + count + " messages");
        }
        for (int i = 0; i < count; i++) {
            long id = body.readLong();
            int sequence = body.readInt();
            TlReader content = body.slice(body.readInt());
            if ((id & 1) != 1) {
                throw new TlException("A message id is no server's");
            }
            message(id, sequence, content, depth + 1);
        }
    }

    private void result(TlReader body) throws TlException {
        Optional<Call<?>> asked = outbox.answered(body.readLong());
        if (asked.isEmpty()) {
            return;
        }
        initiated.run();
        if (salts.wantsMore()) {
            outbox.wantSalts();
        }
        Call<?> call = asked.get();
        try {
            TlReader answer = body;
            if (answer.peekInt() == Service.GZIP_PACKED) {
                answer.readInt();
                answer = unpacked(answer);
            }
            if (answer.peekInt() == Service.RPC_ERROR) {
                answer.readInt();
                call.fail(RpcException.of(answer.readInt(), answer.readString()));
            } else {
                call.answer(answer);
            }
        } catch (TlException e) {
            call.fail(e);
        }
    }

    private void badSalt(TlReader body) throws TlException {
        long refused = body.readLong();
        body.readInt();
        body.readInt();
        if (ours.test(refused)) {
            salts.replace(body.readLong());
            outbox.sendAgain(refused);
        }
    }

    private void badMessage(long id, TlReader body) throws IOException {
        long refused = body.readLong();
        body.readInt();
        int reason = body.readInt();
        if (!ours.test(refused)) {
            LOG.debug("A complaint about a message that was never sent is left aside.");
            return;
        }
        if (reason == TIME_TOO_LOW || reason == TIME_TOO_HIGH) {
            clock.follow(id);
        }
        throw new SessionException("The data centre refuses a message (" + reason + ").");
    }

    private void newSession(TlReader body) throws IOException {
        if (sessionCreated) {
            throw new SessionException("The data centre has forgotten the session.");
        }
        sessionCreated = true;
        body.readLong();
        body.readLong();
        salts.replace(body.readLong());
    }

    private TlReader unpacked(TlReader packed) throws TlException {
        int may = room;
        room = 0; // what fails has used it up
        byte[] plain = Gzip.unpack(packed.readBytes(), may);
        room = may - plain.length;
        return new TlReader(plain);
    }

    private void announced(long answerId) {
        if (received.contains(answerId)) {
            outbox.acknowledge(answerId);
        } else {
            outbox.miss(answerId);
        }
    }
}
