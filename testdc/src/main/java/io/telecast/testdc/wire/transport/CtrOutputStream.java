package io.telecast.testdc.wire.transport;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.crypto.Cipher;

/** Enciphers what is written. */
final class CtrOutputStream extends FilterOutputStream {

    private final Cipher cipher;

    CtrOutputStream(OutputStream out, Cipher cipher) {
        super(out);
        this.cipher = cipher;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        byte[] enciphered = cipher.update(bytes, from, length);
        if (enciphered != null) {
            out.write(enciphered);
        }
    }
}
