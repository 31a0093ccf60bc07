package io.telecast.testdc.wire.transport;

import io.telecast.testdc.tl.LittleEndian;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.random.RandomGenerator;

/**
 * The length is four bytes; if padded, up to 15 random bytes belong to it.
 *
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#intermediate">Intermediate</a>
 * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#padded-intermediate">Padded intermediate</a>
 */
final class Intermediate implements Framing {

    private static final int MAX_PADDING = 16;

    private final boolean padded;
    private final RandomGenerator random;

    Intermediate(boolean padded, RandomGenerator random) {
        this.padded = padded;
        this.random = random;
    }

    @Override
    public Frame read(InputStream in) throws IOException {
        int length = LittleEndian.getInt(Framing.readExactly(in, Integer.BYTES), 0);
        byte[] packet = Framing.readExactly(in, length & Integer.MAX_VALUE);
        return new Frame(packet, length < 0);
    }

    @Override
    public void write(OutputStream out, byte[] packet) throws IOException {
        byte[] padding = new byte[padded ? random.nextInt(MAX_PADDING) : 0];
        random.nextBytes(padding);
        byte[] length = new byte[Integer.BYTES];
        LittleEndian.putInt(length, 0, packet.length + padding.length);
        out.write(length);
        out.write(packet);
        out.write(padding);
    }
}
