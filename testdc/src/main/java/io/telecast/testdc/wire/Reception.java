package io.telecast.testdc.wire;

import io.telecast.testdc.socks.Destination;
import io.telecast.testdc.socks.TelegramAddresses;
import io.telecast.testdc.wire.transport.Transport;
import io.telecast.testdc.wire.transport.TransportDetector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what a new connection speaks and which data centre it wants, and runs it. Thread-safe. */
final class Reception implements Consumer<Socket> {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private static final int BUFFER = 64 << 10;
    private static final int DEFAULT_DATA_CENTER = 2;

    /** For clients that come straight. */
    static final Greeting NO_PROXY =
            (in, out) -> new Destination(TelegramAddresses.of(DEFAULT_DATA_CENTER), TelegramAddresses.PORT);

    private final Wiring wiring;
    private final TransportDetector detector;
    private final Greeting greeting;

    /** @param secret of an MTProto proxy, else none */
    Reception(Wiring wiring, byte[] secret, Greeting greeting) {
        this.wiring = wiring;
        this.detector = new TransportDetector(secret, wiring.random());
        this.greeting = greeting;
    }

    /** What goes before the transport. */
    @FunctionalInterface
    interface Greeting {

        /** @return where the client believes it is connected */
        Destination exchange(InputStream in, OutputStream out) throws IOException;
    }

    @Override
    public void accept(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            var out = new PacedOutputStream(socket.getOutputStream());
            Destination destination = greeting.exchange(in, out);
            Transport transport = detector.detect(in, out);
            int asked = TelegramAddresses.dataCenter(destination.host()).orElse(DEFAULT_DATA_CENTER);
            int dataCenter = transport.dataCenter().orElse(asked);
            new Connection(socket, transport, out, dataCenter, wiring).run();
        } catch (IOException e) {
            log.debug("A connection ends before it begins: {}", e.getMessage());
        }
    }
}
