package io.telecast.host.mtproto.transport;

import io.telecast.host.mtproto.tl.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
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

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Obfuscation obfuscation;
    private final SecureRandom random;
    private final byte[] header = new byte[HEADER];
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

    /** Asked whenever nothing has come for the time of {@link #checkEvery}. */
    @FunctionalInterface
    public interface Patience {

        /** No patience: nothing in time is a failure. */
        Patience NONE = quiet -> {
            throw new IOException("The data centre does not answer.");
        };

        /**
         * Decides whether to wait on.
         *
         * @param quiet for how many milliseconds not a byte has come
         * @throws IOException if not
         */
        void check(long quiet) throws IOException;
    }

    public void checkEvery(Duration interval) throws IOException {
        socket.setSoTimeout((int) interval.toMillis());
    }

    /**
     * Waits for the next packet and leaves it in {@link #buffer()}.
     *
     * @return its length, at least that of a message's header
     * @throws TransportException if the data centre sent an error instead
     */
    public int receive(Patience patience) throws IOException {
        fill(header, HEADER, patience);
        int length = Bytes.getInt(header, 0);
        if (length < HEADER || length > LARGEST) {
            throw new IOException("What answers is no data centre: it announces a packet of " + length
                    + " bytes. Something on the way, such as a proxy or a login page, may answer in its place.");
        }
        if (length > received.length) {
            received = new byte[Math.min(LARGEST, Math.max(length, received.length * 2))];
        }
        fill(received, length, patience);
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

    private void fill(byte[] into, int length, Patience patience) throws IOException {
        int at = 0;
        while (at < length) {
            int count;
            try {
                count = in.read(into, at, length - at);
            } catch (SocketTimeoutException quiet) {
                patience.check(quietMillis());
                continue;
            }
            if (count < 0) {
                throw new EOFException("The data centre closed the connection.");
            }
            obfuscation.incoming().apply(into, at, count);
            at += count;
            lastByteAt = System.nanoTime();
        }
    }
}
