package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.Bytes;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Infinite Garble Extension mode, in place: {@code c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]}. The first half of the
 * vector stands for c[-1], the second for p[-1]. Not thread-safe; one is reused for many messages.
 */
public final class AesIge {

    /** Bytes of a key. */
    public static final int KEY = 32;

    /** Bytes of an initialization vector. */
    public static final int VECTOR = 32;

    private static final int BLOCK = 16;

    /** A piece that stays in the processor's first cache. */
    private static final int PIECE = 8192;

    private final Cipher blocks;
    private final Cipher chain;
    private final byte[] in = new byte[BLOCK];
    private final byte[] out = new byte[BLOCK];
    // what decrypting goes on from: the ciphertext block before, and the plaintext block before
    private long cipher0;
    private long cipher1;
    private long plain0;
    private long plain1;

    public AesIge() {
        try {
            blocks = Cipher.getInstance("AES/ECB/NoPadding");
            chain = Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }

    /**
     * Decrypts a piece of an array; a whole number of blocks.
     *
     * @param vector 32 bytes
     */
    public void decrypt(byte[] key, byte[] vector, byte[] data, int from, int length) {
        beginDecryption(key, vector);
        decrypt(data, from, length);
    }

    /**
     * Begins to decrypt what comes bit by bit.
     *
     * @param vector 32 bytes
     */
    public void beginDecryption(byte[] key, byte[] vector) {
        try {
            blocks.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes keys of 32 bytes", e);
        }
        cipher0 = Bytes.getLong(vector, 0);
        cipher1 = Bytes.getLong(vector, 8);
        plain0 = Bytes.getLong(vector, 16);
        plain1 = Bytes.getLong(vector, 24);
    }

    /** Decrypts the next piece; a whole number of blocks. */
    public void decrypt(byte[] data, int from, int length) {
        check(length);
        long cipher0 = this.cipher0;
        long cipher1 = this.cipher1;
        long plain0 = this.plain0;
        long plain1 = this.plain1;
        try {
            for (int at = from; at < from + length; at += BLOCK) {
                long next0 = Bytes.getLong(data, at);
                long next1 = Bytes.getLong(data, at + 8);
                Bytes.putLong(in, 0, next0 ^ plain0);
                Bytes.putLong(in, 8, next1 ^ plain1);
                blocks.update(in, 0, BLOCK, out, 0);
                plain0 = Bytes.getLong(out, 0) ^ cipher0;
                plain1 = Bytes.getLong(out, 8) ^ cipher1;
                Bytes.putLong(data, at, plain0);
                Bytes.putLong(data, at + 8, plain1);
                cipher0 = next0;
                cipher1 = next1;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES fails on whole blocks", e);
        }
        this.cipher0 = cipher0;
        this.cipher1 = cipher1;
        this.plain0 = plain0;
        this.plain1 = plain1;
    }

    /**
     * Encrypts a piece of an array; a whole number of blocks. Done through CBC, which Java runs as one instruction
     * stream: with {@code x[i] = c[i] ^ p[i-1]} it holds that {@code x[i] = E(p[i] ^ p[i-2] ^ x[i-1])}.
     *
     * @param vector 32 bytes
     */
    public void encrypt(byte[] key, byte[] vector, byte[] data, int from, int length) {
        check(length);
        try {
            chain.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector, 0, BLOCK));
            var piece = new byte[Math.min(length, PIECE)];
            var before = new long[] {0, 0, Bytes.getLong(vector, 16), Bytes.getLong(vector, 24)};
            for (int done = 0; done < length; done += piece.length) {
                encryptPiece(piece, before, data, from + done, Math.min(piece.length, length - done));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES fails on whole blocks", e);
        }
    }

    /** Encrypts a piece; {@code before} holds p[i-2] and p[i-1] and is moved on. */
    private void encryptPiece(byte[] piece, long[] before, byte[] data, int from, int length)
            throws GeneralSecurityException {
        long last0 = before[2];
        long last1 = before[3];
        for (int at = 0; at < length; at += BLOCK) {
            long plain0 = Bytes.getLong(data, from + at);
            long plain1 = Bytes.getLong(data, from + at + 8);
            Bytes.putLong(piece, at, plain0 ^ before[0]);
            Bytes.putLong(piece, at + 8, plain1 ^ before[1]);
            before[0] = before[2];
            before[1] = before[3];
            before[2] = plain0;
            before[3] = plain1;
        }
        chain.update(piece, 0, length, piece, 0);
        for (int at = 0; at < length; at += BLOCK) {
            long plain0 = Bytes.getLong(data, from + at);
            long plain1 = Bytes.getLong(data, from + at + 8);
            Bytes.putLong(data, from + at, Bytes.getLong(piece, at) ^ last0);
            Bytes.putLong(data, from + at + 8, Bytes.getLong(piece, at + 8) ^ last1);
            last0 = plain0;
            last1 = plain1;
        }
    }

    private static void check(int length) {
        if (length < 0 || length % BLOCK != 0) {
            throw new IllegalArgumentException(length + " bytes are no whole number of blocks.");
        }
    }
}
