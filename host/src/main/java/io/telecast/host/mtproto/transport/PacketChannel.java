package io.telecast.host.mtproto.transport;

import io.telecast.host.mtproto.tl.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;

/**
 * Packets in the intermediate transport, obfuscated
 * (<a href="https://core.telegram.org/mtproto/mtproto-transports">core.telegram.org/mtproto/mtproto-transports</a>). One
 * thread may receive while another sends.
 */
public final class PacketChannel implements AutoCloseable {

    /** More than any answer: a part of 1 MiB, with what goes around it, and room for some more in a container. */
    static final int LARGEST = 4 << 20;

    private static final int HEADER = 4;
    private static final int SMALLEST_MESSAGE = 20;
    private static final int MOST_PADDING = 16;
    private static final int FIRST_BUFFER = 16 * 1024;
    /** What is read at a time: enough to spare system calls, and little enough to stay in the processor's cache. */
    private static final int READ = 64 * 1024;

    private static final Arrival NOBODY = (packet, length, there) -> {};

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Obfuscation obfuscation;
    private final SecureRandom random;
    private final byte[] header = new byte[HEADER];
    // as it came, and perhaps of several packets
    private final byte[] raw = new byte[READ];
    private int rawAt;
    private int rawEnd;
    private byte[] received = new byte[FIRST_BUFFER];
    private byte[] sent = new byte[FIRST_BUFFER];
    private boolean opened;
    private volatile long lastByteAt = System.nanoTime();

    PacketChannel(Socket socket, Obfuscation obfuscation, SecureRandom random) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.obfuscation = obfuscation;
        this.random = random;
    }

    /** Looks at a packet while it comes. */
    @FunctionalInterface
    public interface Arrival {

        /**
         * Told when more of a packet has come, at last with all of it.
         *
         * @param packet what has come of it stands at its beginning, and may be changed
         * @param length of the whole packet
         * @param there how much of it has come
         * @throws IOException if the packet is none that makes sense
         */
        void came(byte[] packet, int length, int there) throws IOException;
    }

    /** From now on a packet may be as late as it likes; who minds closes the channel. */
    public void waitWithoutLimit() throws IOException {
        socket.setSoTimeout(0);
    }

    /**
     * Waits for the next packet and leaves it in {@link #buffer()}.
     *
     * @return its length, at least that of a message's header
     * @throws TransportException if the data centre sent an error instead
     */
    public int receive() throws IOException {
        return receive(NOBODY);
    }

    /** As {@link #receive()}, and tells of the packet while it comes. */
    public int receive(Arrival arrival) throws IOException {
        fill(header, HEADER, NOBODY);
        int length = Bytes.getInt(header, 0);
        if (length < HEADER || length > LARGEST) {
            throw new IOException("What answers is no data centre: it announces a packet of " + length
                    + " bytes. Something on the way, such as a proxy or a login page, may answer in its place.");
        }
        if (length > received.length) {
            received = new byte[Math.min(LARGEST, Math.max(length, received.length * 2))];
        }
        fill(received, length, length < SMALLEST_MESSAGE ? NOBODY : arrival);
        if (length < SMALLEST_MESSAGE) {
            throw new TransportException(Bytes.getInt(received, 0));
        }
        return length;
    }

    /** What was received last; changed by the next {@link #receive}. */
    public byte[] buffer() {
        return received;
    }

    /** For how long not a byte has come. */
    public long quietMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastByteAt);
    }

    /** Sends a packet at once. */
    public void send(byte[] packet, int length) throws IOException {
        int padding = obfuscation.padded() ? random.nextInt(MOST_PADDING) : 0;
        int opening = opened ? 0 : Obfuscation.OPENING;
        int total = opening + HEADER + length + padding;
        if (total > sent.length) {
            sent = new byte[Math.max(total, sent.length * 2)];
        }
        int at = 0;
        if (!opened) {
            System.arraycopy(obfuscation.opening(), 0, sent, 0, Obfuscation.OPENING);
            at = Obfuscation.OPENING;
            opened = true;
        }
        Bytes.putInt(sent, at, length + padding);
        System.arraycopy(packet, 0, sent, at + HEADER, length);
        if (padding > 0) {
            var noise = new byte[padding];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, sent, at + HEADER + length, padding);
        }
        obfuscation.outgoing().apply(sent, at, total - at);
        out.write(sent, 0, total);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // nothing more can be done for it
        }
    }

    private void fill(byte[] into, int length, Arrival arrival) throws IOException {
        int at = 0;
        while (at < length) {
            if (rawAt == rawEnd) {
                read();
            }
            int count = Math.min(length - at, rawEnd - rawAt);
            obfuscation.incoming().apply(raw, rawAt, count, into, at);
            rawAt += count;
            at += count;
            arrival.came(into, length, at);
        }
    }

    private void read() throws IOException {
        int count;
        try {
            count = in.read(raw, 0, READ);
        } catch (SocketTimeoutException quiet) {
            throw new IOException("The data centre does not answer.", quiet);
        }
        if (count < 0) {
            throw new EOFException("The data centre closed the connection.");
        }
        rawAt = 0;
        rawEnd = count;
        lastByteAt = System.nanoTime();
    }
}
