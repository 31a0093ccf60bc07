package io.telecast.testdc.wire.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;

/** Deciphers what is read. */
final class CtrInputStream extends FilterInputStream {

    private final Cipher cipher;

    CtrInputStream(InputStream in, Cipher cipher) {
        super(in);
        this.cipher = cipher;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        if (count > 0) {
            try {
                cipher.update(bytes, from, count, bytes, from);
            } catch (ShortBufferException e) {
                throw new IllegalStateException(e);
            }
        }
        return count;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("Bytes skipped would put the cipher out of step.");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
