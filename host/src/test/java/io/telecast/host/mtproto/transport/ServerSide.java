package io.telecast.host.mtproto.transport;

import io.telecast.host.mtproto.crypto.AesCtr;
import io.telecast.host.mtproto.tl.Bytes;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The other end of connections: takes their obfuscation off, and leaves their packets to a script. */
public final class ServerSide implements AutoCloseable {

    private final ServerSocket server;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();

    public ServerSide(Script script) throws IOException {
        this.script = script;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** What is said on one connection, which ends with it. */
    @FunctionalInterface
    public interface Script {

        /** @param number of the connection, from 1 */
        void serve(Line line, int number) throws IOException;
    }

    /** One connection. */
    public static final class Line {

        private final Socket socket;
        private final DataInputStream in;
        private final AesCtr incoming;
        private final AesCtr outgoing;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            byte[] opening = in.readNBytes(64);
            incoming = new AesCtr(Arrays.copyOfRange(opening, 8, 40), Arrays.copyOfRange(opening, 40, 56));
            incoming.apply(opening.clone(), 0, 64);
            byte[] reversed = new byte[64];
            for (int i = 0; i < 64; i++) {
                reversed[i] = opening[63 - i];
            }
            outgoing = new AesCtr(Arrays.copyOfRange(reversed, 8, 40), Arrays.copyOfRange(reversed, 40, 56));
        }

        public byte[] receive() throws IOException {
            byte[] header = new byte[4];
            in.readFully(header);
            incoming.apply(header, 0, 4);
            byte[] packet = new byte[Bytes.getInt(header, 0)];
            in.readFully(packet);
            incoming.apply(packet, 0, packet.length);
            return packet;
        }

        public void send(byte[] packet) throws IOException {
            byte[] framed = new byte[4 + packet.length];
            Bytes.putInt(framed, 0, packet.length);
            System.arraycopy(packet, 0, framed, 4, packet.length);
            outgoing.apply(framed, 0, framed.length);
            socket.getOutputStream().write(framed);
        }

        /** An error of the transport, such as -404. */
        public void sendError(int code) throws IOException {
            byte[] packet = new byte[4];
            Bytes.putInt(packet, 0, code);
            send(packet);
        }
    }

    public PacketChannel dial() throws IOException {
        var address = new DataCenterAddress(2, "127.0.0.1", server.getLocalPort());
        return new Dialer(Optional.empty(), new SecureRandom(), Duration.ofSeconds(20)).dial(address, 2);
    }

    /** How many came so far. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        script.serve(new Line(socket), number);
                    } catch (IOException gone) {
                        // the client has heard enough
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
