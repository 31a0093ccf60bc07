package io.telecast.testdc.wire;

import io.telecast.testdc.fault.Line;
import io.telecast.testdc.fault.Outages.Manner;
import io.telecast.testdc.socks.TelegramAddresses;
import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.tl.TlException;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlOutput;
import io.telecast.testdc.wire.auth.AuthKey;
import io.telecast.testdc.wire.auth.KeyExchange;
import io.telecast.testdc.wire.session.Link;
import io.telecast.testdc.wire.session.WireSession;
import io.telecast.testdc.wire.transport.Frame;
import io.telecast.testdc.wire.transport.Framing;
import io.telecast.testdc.wire.transport.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a client whose transport is known. One thread runs it, any may send. */
final class Connection implements Link, Line, Runnable {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private static final int KEY_ID = 8;
    private static final int PLAIN_HEAD = 20;
    private static final int UNKNOWN_KEY = 404;
    private static final int BAD_DATA_CENTER = 444;

    private final Socket socket;
    private final InputStream in;
    private final Framing framing;
    private final Outbox outbox;
    private final Wiring wiring;
    private final int dataCenter;
    private final KeyExchange exchange;
    private volatile Optional<WireSession> session = Optional.empty();

    /** @param paced what is below the transport's output */
    Connection(Socket socket, Transport transport, PacedOutputStream paced, int dataCenter, Wiring wiring) {
        this.socket = socket;
        this.wiring = wiring;
        this.dataCenter = dataCenter;
        in = transport.in();
        framing = transport.framing();
        outbox = new Outbox(framing, transport.out(), paced, wiring.faults().network(), this::botId);
        exchange = new KeyExchange(
                wiring.rsa(), wiring.keys(), wiring.random(), wiring.faults().clock(), dataCenter);
    }

    @Override
    public void run() {
        Thread writer = Thread.ofVirtual().name("outbox").start(this::write);
        wiring.faults().lines().add(this);
        wiring.counters().connected();
        try {
            if (isDropped()) {
                cut();
            }
            while (isOpen()) {
                take(framing.read(in));
            }
        } catch (EOFException | SocketException e) {
            // The client went away.
        } catch (IOException | TlException e) {
            log.info("A connection is closed: {}", e.getMessage());
        } finally {
            wiring.faults().lines().remove(this);
            cut();
            writer.interrupt();
            wiring.receiver().detach(this);
        }
    }

    private void write() {
        outbox.run();
        cut();
        outbox.discard();
    }

    private boolean isDown() {
        return wiring.faults().outages().of(dataCenter).isPresent();
    }

    private boolean isDropped() {
        return wiring.faults()
                .outages()
                .of(dataCenter)
                .filter(Manner.DROP::equals)
                .isPresent();
    }

    private void take(Frame frame) throws IOException {
        if (isDropped()) {
            cut();
        } else if (!TelegramAddresses.exists(dataCenter)) {
            transportError(BAD_DATA_CENTER);
        } else if (!isDown()) {
            Optional<Integer> error = wiring.faults().outages().nextTransportError();
            if (error.isPresent()) {
                transportError(error.get());
            } else {
                packet(frame);
            }
        }
    }

    private void packet(Frame frame) throws IOException {
        byte[] packet = frame.packet();
        if (packet.length < PLAIN_HEAD) {
            throw new ProtocolException("A packet has " + packet.length + " bytes.");
        }
        long keyId = LittleEndian.getLong(packet, 0);
        if (keyId == 0) {
            plain(new TlInput(packet));
            return;
        }
        Optional<AuthKey> key = wiring.keys().find(keyId);
        if (key.isPresent()) {
            session = Optional.of(wiring.receiver().receive(key.get(), packet, frame.quickAck(), this));
        } else {
            transportError(UNKNOWN_KEY);
        }
    }

    /** A message without a key: key identifier 0, message identifier, length, and itself. */
    private void plain(TlInput packet) throws IOException {
        packet.readRaw(KEY_ID + Long.BYTES);
        Optional<byte[]> answer = exchange.step(packet.slice(packet.readInt()));
        answer.ifPresent(body -> send(new TlOutput(body.length + PLAIN_HEAD)
                .writeLong(0)
                .writeLong(wiring.ids().next(true))
                .writeInt(body.length)
                .writeRaw(body)
                .toByteArray()));
    }

    private void transportError(int code) {
        send(new TlOutput().writeInt(-code).toByteArray());
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void send(byte[] packet) {
        if (isOpen() && !isDown()) {
            outbox.send(packet);
        }
    }

    @Override
    public void tear(byte[] packet) {
        outbox.tear(packet);
    }

    @Override
    public void acknowledge(int arrival) {
        outbox.acknowledge(arrival);
    }

    @Override
    public void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("A socket would not close.", e);
        }
    }

    @Override
    public long botId() {
        return session.map(WireSession::botId).orElse(0L);
    }

    @Override
    public int dataCenter() {
        return dataCenter;
    }
}
