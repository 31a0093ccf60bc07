package io.telecast.testdc.wire.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;

/**
 * Marks packets off in a stream. For one reader and one writer.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports">MTProto transports</a>
 */
public interface Framing {

    /** No client has reason to send greater packets. */
    int MAX_PACKET = 4 << 20;

    /**
     * The next packet.
     *
     * @throws EOFException when the stream ends
     */
    Frame read(InputStream in) throws IOException;

    void write(OutputStream out, byte[] packet) throws IOException;

    /** Whether its quick acknowledgements are told from packets. */
    default boolean hasQuickAcks() {
        return true;
    }

    static int readByte(InputStream in) throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    static byte[] readExactly(InputStream in, int length) throws IOException {
        if (length < 0 || length > MAX_PACKET) {
            throw new ProtocolException("A packet of " + length + " bytes is not taken.");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
