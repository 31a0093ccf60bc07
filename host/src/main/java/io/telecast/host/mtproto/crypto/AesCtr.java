package io.telecast.host.mtproto.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A stream of AES-256 in counter mode, in place. Both directions are the same. Not thread-safe. */
public final class AesCtr {

    /** Many small calls are compiled to the processor's own instructions long before a few large ones. */
    private static final int PIECE = 4096;

    private final Cipher cipher;

    /**
     * Begins a stream.
     *
     * @param key 32 bytes
     * @param vector 16 bytes
     */
    public AesCtr(byte[] key, byte[] vector) {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-CTR", e);
        }
    }

    /** Takes the stream on over a piece of an array. */
    public void apply(byte[] data, int from, int length) {
        apply(data, from, length, data, from);
    }

    /**
     * Takes the stream on over a piece of an array, and leaves the outcome in another, which spares Java a copy of the
     * piece.
     *
     * @param to where in the other array
     */
    public void apply(byte[] data, int from, int length, byte[] into, int to) {
        try {
            for (int done = 0; done < length; done += PIECE) {
                int count = Math.min(PIECE, length - done);
                cipher.update(data, from + done, count, into, to + done);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stream cipher fails on bytes", e);
        }
    }
}
