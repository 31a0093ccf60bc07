package io.telecast.testdc.wire;

import static io.telecast.testdc.crypto.Bytes.reverse;
import static io.telecast.testdc.crypto.Bytes.slice;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.LittleEndian;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;

/** A client's connection: packets out and in, by any transport. */
final class ClientLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final Dress dress;
    private DataInputStream in;
    private Cipher encipher = Aes.ctr(new byte[32], new byte[16]);
    private boolean obfuscated;
    private int sent;

    /** Which transport. */
    enum Dress {
        ABRIDGED,
        INTERMEDIATE,
        PADDED,
        FULL,
        OBFUSCATED_ABRIDGED,
        OBFUSCATED_INTERMEDIATE,
        OBFUSCATED_PADDED
    }

    private ClientLine(Socket socket, Dress dress) throws IOException {
        this.socket = socket;
        this.dress = dress;
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Through the SOCKS5 proxy to an address of Telegram's. */
    static ClientLine through(InetSocketAddress proxy, String host, Dress dress) throws IOException {
        var socket = new Socket(new Proxy(Proxy.Type.SOCKS, proxy));
        socket.connect(new InetSocketAddress(host, 443));
        var line = new ClientLine(socket, dress);
        line.begin(2, new byte[0]);
        return line;
    }

    /** To a port that needs no proxy, or is one. */
    static ClientLine to(InetSocketAddress address, Dress dress, int dataCenter, byte[] secret) throws IOException {
        var line = new ClientLine(new Socket(address.getAddress(), address.getPort()), dress);
        line.begin(dataCenter, secret);
        return line;
    }

    private void begin(int dataCenter, byte[] secret) throws IOException {
        switch (dress) {
            case ABRIDGED -> raw(new byte[] {(byte) 0xef});
            case INTERMEDIATE -> raw(tag(0xee));
            case PADDED -> raw(tag(0xdd));
            case FULL -> {
                // Begins with its first packet.
            }
            case OBFUSCATED_ABRIDGED -> obfuscate(tag(0xef), dataCenter, secret);
            case OBFUSCATED_INTERMEDIATE -> obfuscate(tag(0xee), dataCenter, secret);
            case OBFUSCATED_PADDED -> obfuscate(tag(0xdd), dataCenter, secret);
        }
    }

    private static byte[] tag(int value) {
        byte one = (byte) value;
        return new byte[] {one, one, one, one};
    }

    private void obfuscate(byte[] tag, int dataCenter, byte[] secret) throws IOException {
        byte[] head = new byte[64];
        new Random(5).nextBytes(head);
        System.arraycopy(tag, 0, head, 56, 4);
        head[60] = (byte) dataCenter;
        head[61] = (byte) (dataCenter >> 8);
        byte[] reversed = reverse(head);
        encipher = Aes.ctr(key(head, secret), slice(head, 40, 16));
        InputStream raw = socket.getInputStream();
        in = new DataInputStream(new CipherInputStream(raw, Aes.ctr(key(reversed, secret), slice(reversed, 40, 16))));
        byte[] enciphered = encipher.update(head);
        System.arraycopy(enciphered, 56, head, 56, 8);
        socket.getOutputStream().write(head);
        obfuscated = true;
    }

    private static byte[] key(byte[] head, byte[] secret) {
        byte[] key = slice(head, 8, 32);
        return secret.length == 0 ? key : Digests.sha256(key, secret);
    }

    private void raw(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(obfuscated ? encipher.update(bytes) : bytes);
    }

    void send(byte[] packet) throws IOException {
        switch (dress) {
            case ABRIDGED, OBFUSCATED_ABRIDGED -> {
                int words = packet.length / 4;
                raw(
                        words < 127
                                ? new byte[] {(byte) words}
                                : new byte[] {127, (byte) words, (byte) (words >> 8), (byte) (words >> 16)});
                raw(packet);
            }
            case FULL -> {
                byte[] whole = new byte[packet.length + 12];
                LittleEndian.putInt(whole, 0, whole.length);
                LittleEndian.putInt(whole, 4, sent++);
                System.arraycopy(packet, 0, whole, 8, packet.length);
                var crc = new CRC32();
                crc.update(whole, 0, whole.length - 4);
                LittleEndian.putInt(whole, whole.length - 4, (int) crc.getValue());
                raw(whole);
            }
            default -> {
                byte[] length = new byte[4];
                LittleEndian.putInt(length, 0, packet.length);
                raw(length);
                raw(packet);
            }
        }
    }

    /** Sends bytes of no transport. */
    void sendRaw(byte[] bytes) throws IOException {
        raw(bytes);
    }

    byte[] receive() throws IOException {
        return switch (dress) {
            case ABRIDGED, OBFUSCATED_ABRIDGED -> {
                int words = in.readUnsignedByte();
                yield read(words < 127 ? words * 4 : (readInt24()) * 4);
            }
            case FULL -> {
                int length = Integer.reverseBytes(in.readInt());
                byte[] rest = read(length - 4);
                yield slice(rest, 4, rest.length - 8);
            }
            default -> read(Integer.reverseBytes(in.readInt()));
        };
    }

    private int readInt24() throws IOException {
        return in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /** Whether the other side has closed it, after whatever is still to be read. */
    boolean endsHere() {
        try {
            while (in.read() >= 0) {
                // What was sent before the end.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
