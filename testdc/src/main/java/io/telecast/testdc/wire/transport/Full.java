package io.telecast.testdc.wire.transport;

import io.telecast.testdc.tl.LittleEndian;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.zip.CRC32;

/**
 * Length and number before each packet, a checksum behind it.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#full">Full</a>
 */
final class Full implements Framing {

    private static final int HEAD = 8;
    private static final int OVERHEAD = 12;

    private int read;
    private int written;

    @Override
    public Frame read(InputStream in) throws IOException {
        byte[] head = Framing.readExactly(in, HEAD);
        byte[] packet = Framing.readExactly(in, LittleEndian.getInt(head, 0) - OVERHEAD);
        byte[] sum = Framing.readExactly(in, Integer.BYTES);
        if (LittleEndian.getInt(head, 4) != read++) {
            throw new ProtocolException("Packet " + (read - 1) + " is numbered " + LittleEndian.getInt(head, 4) + ".");
        }
        if (LittleEndian.getInt(sum, 0) != checksum(head, packet)) {
            throw new ProtocolException("A packet's checksum is wrong.");
        }
        return new Frame(packet, false);
    }

    @Override
    public void write(OutputStream out, byte[] packet) throws IOException {
        byte[] head = new byte[HEAD];
        LittleEndian.putInt(head, 0, packet.length + OVERHEAD);
        LittleEndian.putInt(head, 4, written++);
        byte[] sum = new byte[Integer.BYTES];
        LittleEndian.putInt(sum, 0, checksum(head, packet));
        out.write(head);
        out.write(packet);
        out.write(sum);
    }

    private static int checksum(byte[] head, byte[] packet) {
        var crc = new CRC32();
        crc.update(head);
        crc.update(packet);
        return (int) crc.getValue();
    }

    @Override
    public boolean hasQuickAcks() {
        return false;
    }
}
