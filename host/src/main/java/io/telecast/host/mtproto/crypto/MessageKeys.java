package io.telecast.host.mtproto.crypto;

import java.security.DigestException;
import java.security.MessageDigest;

/**
 * Derives a message's AES key and vector from the auth key and the message key, and message keys from plaintexts, one
 * direction of one connection
 * (<a href="https://core.telegram.org/mtproto/description">"Defining AES key and initialization vector"</a>). Reuses its
 * arrays; not thread-safe.
 */
public final class MessageKeys {

    /** Bytes of a message key. */
    public static final int MESSAGE_KEY = 16;

    /** Which way messages go. */
    public enum Direction {
        TO_SERVER(0),
        TO_CLIENT(8);

        private final int x;

        Direction(int x) {
            this.x = x;
        }
    }

    private static final int HASH = 32;

    /** Many small calls are compiled to the processor's own instructions long before a few large ones. */
    private static final int PIECE = 8192;

    private final MessageDigest digest = Hash.newSha256();
    private final byte[] authKey;
    private final int x;
    private final byte[] a = new byte[HASH];
    private final byte[] b = new byte[HASH];
    private final byte[] large = new byte[HASH];
    private final byte[] key = new byte[AesIge.KEY];
    private final byte[] vector = new byte[AesIge.VECTOR];

    public MessageKeys(AuthKey authKey, Direction direction) {
        this.authKey = authKey.value();
        this.x = direction.x;
    }

    /** The 32 bytes in whose middle the message key stands; valid until the next call. */
    byte[] largeMessageKey(byte[] plain, int from, int length) {
        beginPlain();
        addPlain(plain, from, length);
        return finish(large);
    }

    /** Begins to compute the message key of a plaintext that comes bit by bit; nothing else may be asked meanwhile. */
    public void beginPlain() {
        digest.reset();
        digest.update(authKey, 88 + x, 32);
    }

    /** Adds the next piece of the plaintext. */
    public void addPlain(byte[] plain, int from, int length) {
        for (int done = 0; done < length; done += PIECE) {
            digest.update(plain, from + done, Math.min(PIECE, length - done));
        }
    }

    /** Computes a plaintext's message key, padding included, into 16 bytes. */
    public void messageKey(byte[] plain, int from, int length, byte[] into, int at) {
        System.arraycopy(largeMessageKey(plain, from, length), 8, into, at, MESSAGE_KEY);
    }

    /**
     * Whether the plaintext that was added, padding included, has this message key. Takes the same time wherever they
     * differ.
     */
    public boolean matches(byte[] messageKey, int at) {
        byte[] expected = finish(large);
        int difference = 0;
        for (int i = 0; i < MESSAGE_KEY; i++) {
            difference |= expected[8 + i] ^ messageKey[at + i];
        }
        return difference == 0;
    }

    /** As {@link #matches(byte[], int)}, of a plaintext that is there as a whole. */
    public boolean matches(byte[] plain, int from, int length, byte[] messageKey, int at) {
        beginPlain();
        addPlain(plain, from, length);
        return matches(messageKey, at);
    }

    /** Prepares {@link #key} and {@link #vector} for a message. */
    public void derive(byte[] messageKey, int at) {
        digest.update(messageKey, at, MESSAGE_KEY);
        digest.update(authKey, x, 36);
        finish(a);
        digest.update(authKey, 40 + x, 36);
        digest.update(messageKey, at, MESSAGE_KEY);
        finish(b);
        System.arraycopy(a, 0, key, 0, 8);
        System.arraycopy(b, 8, key, 8, 16);
        System.arraycopy(a, 24, key, 24, 8);
        System.arraycopy(b, 0, vector, 0, 8);
        System.arraycopy(a, 8, vector, 8, 16);
        System.arraycopy(b, 24, vector, 24, 8);
    }

    /** The key of the message last prepared; valid until the next. */
    public byte[] key() {
        return key;
    }

    /** The vector of the message last prepared; valid until the next. */
    public byte[] vector() {
        return vector;
    }

    private byte[] finish(byte[] into) {
        try {
            digest.digest(into, 0, HASH);
            return into;
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
    }
}
