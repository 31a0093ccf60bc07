package io.telecast.testdc.wire.session;

import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.rpc.Session;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.tl.TlOutput;
import io.telecast.testdc.wire.auth.AuthKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session over whatever connection it has at present. Thread-safe. */
public final class WireSession implements Session {

    private static final Duration ACKS_WAIT = Duration.ofMillis(20);
    private static final int MAX_SHARED = 32 << 10;

    private final AuthKey key;
    private final long id;
    private final Desk desk;
    private final Answers answers = new Answers();
    private final Pushes pushes = new Pushes();
    private final InOrder order = new InOrder();
    private final List<Long> owedAcks = new ArrayList<>();
    private Optional<Link> link = Optional.empty();
    private int contentSent;
    private boolean greeted;
    private volatile boolean wantsUpdates;

    WireSession(AuthKey key, long id, Desk desk) {
        this.key = key;
        this.id = id;
        this.desk = desk;
    }

    public AuthKey key() {
        return key;
    }

    public long id() {
        return id;
    }

    @Override
    public long botId() {
        return desk.keys().botOf(key);
    }

    @Override
    public void signIn(long botId) {
        if (!desk.keys().signIn(key, botId)) {
            throw RpcError.unauthorized("AUTH_KEY_PERM_EMPTY");
        }
    }

    @Override
    public void signOut() {
        desk.keys().signIn(key, 0);
    }

    @Override
    public int dataCenter() {
        return key.dataCenter();
    }

    @Override
    public boolean wantsUpdates() {
        return wantsUpdates;
    }

    /** Notes that it made a call that asks for updates from then on. */
    public void wantUpdates() {
        wantsUpdates = true;
    }

    /** Runs a task after those given before. */
    public void inOrder(Runnable task) {
        order.run(task);
    }

    /** Whether the client has not dropped that request. */
    public boolean wants(long requestId) {
        return answers.isWanted(requestId);
    }

    @Override
    public synchronized void push(TlObject updates) {
        Optional<Link> open = link.filter(Link::isOpen);
        if (open.isEmpty()) {
            pushes.missed();
        } else {
            List<Long> ids =
                    send(open.get(), List.of(Outgoing.notice(desk.writer().write(updates))));
            pushes.sent(ids.getLast());
        }
    }

    @Override
    public boolean isConnected() {
        return current().filter(Link::isOpen).isPresent();
    }

    @Override
    public void disconnect() {
        current().ifPresent(Link::cut);
    }

    private synchronized Optional<Link> current() {
        return link;
    }

    /** Sends the answer to a request, over the connection that it came on if that is still open, else over another. */
    public synchronized void answer(Link over, long requestId, byte[] result) {
        if (answers.isWanted(requestId)) {
            answers.answered(requestId, result);
            usable(over).ifPresentOrElse(it -> send(it, requestId, result), () -> answers.lost(requestId));
        }
    }

    private Optional<Link> usable(Link over) {
        return over.isOpen() ? Optional.of(over) : link.filter(Link::isOpen);
    }

    private void send(Link over, long requestId, byte[] result) {
        long answerId =
                send(over, List.of(Outgoing.answer(result(requestId, result)))).getLast();
        answers.sent(requestId, answerId, over);
    }

    private static byte[] result(long requestId, byte[] result) {
        return new TlOutput(result.length + 12)
                .writeInt(Constructors.RPC_RESULT)
                .writeLong(requestId)
                .writeRaw(result)
                .toByteArray();
    }

    /** Answers with an error. */
    public void refuse(Link over, long requestId, RpcError error) {
        byte[] body = new TlOutput()
                .writeInt(Constructors.RPC_ERROR)
                .writeInt(error.code())
                .writeBytes(error.text().getBytes(StandardCharsets.UTF_8))
                .toByteArray();
        answer(over, requestId, body);
    }

    /** Cuts the connection and keeps the answer for the next one. */
    public synchronized void answerAfterCut(Link over, long requestId, byte[] result) {
        answers.answered(requestId, result);
        answers.lost(requestId);
        over.cut();
    }

    /** Sends half of the answer and cuts the connection. */
    public synchronized void answerTorn(Link over, long requestId, byte[] result) {
        answers.answered(requestId, result);
        answers.lost(requestId);
        over.tear(seal(desk.ids().next(true), Outgoing.answer(result(requestId, result))));
    }

    Answers answers() {
        return answers;
    }

    /** A message came over this connection: what the client has missed goes to it now. */
    synchronized void attach(Link now, long messageId) {
        if (link.filter(now::equals).isPresent()) {
            return;
        }
        link = Optional.of(now);
        if (!greeted) {
            greeted = true;
            send(
                    now,
                    List.of(Outgoing.notice(new TlOutput()
                            .writeInt(Constructors.NEW_SESSION_CREATED)
                            .writeLong(messageId)
                            .writeLong(desk.random().nextLong())
                            .writeLong(key.salt())
                            .toByteArray())));
        }
        answers.toResend().forEach((requestId, result) -> send(now, requestId, result));
        if (pushes.takeMissed()) {
            send(
                    now,
                    List.of(Outgoing.notice(new TlOutput()
                            .writeInt(Constructors.UPDATES_TOO_LONG)
                            .toByteArray())));
        }
    }

    /** Sends an answer once more, if it is kept. */
    synchronized void resend(Link over, long requestId) {
        answers.answer(requestId).ifPresent(result -> send(over, requestId, result));
    }

    /** A connection is gone. */
    synchronized void detach(Link gone) {
        answers.lost(gone);
        if (link.filter(gone::equals).isPresent()) {
            link = Optional.empty();
            pushes.lost();
        }
    }

    /** The client has one of our messages. */
    void acknowledged(long messageId) {
        answers.acknowledged(messageId);
        pushes.acknowledged(messageId);
    }

    /** Notes a message to acknowledge: with the next answer if one comes soon, else by itself. */
    synchronized void oweAck(long messageId) {
        owedAcks.add(messageId);
        if (owedAcks.size() == 1) {
            Thread.ofVirtual().name("acks").start(this::payAcksLater);
        }
    }

    private void payAcksLater() {
        try {
            Thread.sleep(ACKS_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            link.filter(Link::isOpen).ifPresent(it -> send(it, List.of()));
        }
    }

    /** Sends messages together, with the acknowledgements that are owed, and answers their identifiers. */
    synchronized List<Long> send(Link over, List<Outgoing> messages) {
        int size = messages.stream().mapToInt(it -> it.body().length).sum();
        List<Outgoing> all = new ArrayList<>(takeAcks());
        if (size > MAX_SHARED && !all.isEmpty()) {
            over.send(seal(desk.ids().next(false), all.removeFirst()));
        }
        all.addAll(messages);
        List<Long> ids = all.stream().map(it -> desk.ids().next(it.answer())).toList();
        if (all.size() == 1) {
            over.send(seal(ids.getFirst(), all.getFirst()));
        } else if (!all.isEmpty()) {
            over.send(seal(desk.ids().next(true), new Outgoing(container(ids, all), false, true)));
        }
        return ids;
    }

    private List<Outgoing> takeAcks() {
        if (owedAcks.isEmpty()) {
            return List.of();
        }
        var body = new TlOutput().writeInt(Constructors.MSGS_ACK).writeInt(Constructors.VECTOR);
        body.writeInt(owedAcks.size());
        owedAcks.forEach(body::writeLong);
        owedAcks.clear();
        return List.of(new Outgoing(body.toByteArray(), false, false));
    }

    /** @see <a href="https://core.telegram.org/mtproto/service_messages#containers">Containers</a> */
    private byte[] container(List<Long> ids, List<Outgoing> messages) {
        var body = new TlOutput().writeInt(Constructors.MSG_CONTAINER).writeInt(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            Outgoing message = messages.get(i);
            body.writeLong(ids.get(i)).writeInt(sequence(message));
            body.writeInt(message.body().length).writeRaw(message.body());
        }
        return body.toByteArray();
    }

    private byte[] seal(long messageId, Outgoing message) {
        return Envelope.seal(key, id, messageId, sequence(message), message.body(), desk.random());
    }

    /** @see <a href="https://core.telegram.org/mtproto/description#message-sequence-number-msg-seqno">msg_seqno</a> */
    private int sequence(Outgoing message) {
        int sequence = contentSent * 2;
        contentSent += message.content() ? 1 : 0;
        return message.content() ? sequence + 1 : sequence;
    }
}
