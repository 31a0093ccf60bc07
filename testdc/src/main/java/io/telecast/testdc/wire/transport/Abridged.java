package io.telecast.testdc.wire.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The length is one byte, or four, and counts words of four bytes.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#abridged">Abridged</a>
 */
final class Abridged implements Framing {

    private static final int LONG_FORM = 0x7f;
    private static final int QUICK_ACK = 0x80;

    @Override
    public Frame read(InputStream in) throws IOException {
        int first = Framing.readByte(in);
        int words = first & LONG_FORM;
        if (words == LONG_FORM) {
            words = Framing.readByte(in) | Framing.readByte(in) << 8 | Framing.readByte(in) << 16;
        }
        return new Frame(Framing.readExactly(in, words * Integer.BYTES), (first & QUICK_ACK) != 0);
    }

    @Override
    public void write(OutputStream out, byte[] packet) throws IOException {
        int words = packet.length / Integer.BYTES;
        if (words < LONG_FORM) {
            out.write(words);
        } else {
            out.write(new byte[] {LONG_FORM, (byte) words, (byte) (words >> 8), (byte) (words >> 16)});
        }
        out.write(packet);
    }

    /** They would be in the other byte order, and nothing here asks for them. */
    @Override
    public boolean hasQuickAcks() {
        return false;
    }
}
