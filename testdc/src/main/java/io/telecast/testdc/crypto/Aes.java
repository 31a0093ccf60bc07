package io.telecast.testdc.crypto;

import static io.telecast.testdc.tl.LittleEndian.getLong;
import static io.telecast.testdc.tl.LittleEndian.putLong;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in the modes of the protocol: IGE for messages, CTR for obfuscated transports.
 *
 * @see <a href="https://core.telegram.org/mtproto/description">MTProto: detailed description</a>
 */
public final class Aes {

    private static final int BLOCK = 16;
    private static final int PIECE = 8192;

    private Aes() {}

    /**
     * Encrypts in place by the cipher's CBC mode, which the JDK runs as one intrinsic: with x[i] = c[i] xor p[i-1], x[i] =
     * E(p[i] xor p[i-2] xor x[i-1]). In pieces that stay in the processor's first cache.
     *
     * @param length a multiple of 16
     */
    public static void encryptIge(AesKey key, byte[] bytes, int from, int length) {
        try {
            Cipher cbc = cipher("AES/CBC/NoPadding", Cipher.ENCRYPT_MODE, key.key(), Bytes.slice(key.iv(), 0, BLOCK));
            byte[] x = new byte[Math.min(length, PIECE)];
            long beforeLast0 = 0;
            long beforeLast1 = 0;
            long last0 = getLong(key.iv(), BLOCK);
            long last1 = getLong(key.iv(), BLOCK + 8);
            for (int start = 0; start < length; start += x.length) {
                int count = Math.min(x.length, length - start);
                int at = from + start;
                long plain0 = last0;
                long plain1 = last1;
                for (int i = 0; i < count; i += BLOCK) {
                    long p0 = getLong(bytes, at + i);
                    long p1 = getLong(bytes, at + i + 8);
                    putLong(x, i, p0 ^ beforeLast0);
                    putLong(x, i + 8, p1 ^ beforeLast1);
                    beforeLast0 = last0;
                    beforeLast1 = last1;
                    last0 = p0;
                    last1 = p1;
                }
                cbc.update(x, 0, count, x, 0);
                for (int i = 0; i < count; i += BLOCK) {
                    long p0 = getLong(bytes, at + i);
                    long p1 = getLong(bytes, at + i + 8);
                    putLong(bytes, at + i, getLong(x, i) ^ plain0);
                    putLong(bytes, at + i + 8, getLong(x, i + 8) ^ plain1);
                    plain0 = p0;
                    plain1 = p1;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts in place.
     *
     * @param length a multiple of 16
     */
    public static void decryptIge(AesKey key, byte[] bytes, int from, int length) {
        try {
            Cipher ecb = Cipher.getInstance("AES/ECB/NoPadding");
            ecb.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key.key(), "AES"));
            long cipher0 = getLong(key.iv(), 0);
            long cipher1 = getLong(key.iv(), 8);
            long plain0 = getLong(key.iv(), BLOCK);
            long plain1 = getLong(key.iv(), BLOCK + 8);
            byte[] block = new byte[BLOCK];
            for (int at = from; at < from + length; at += BLOCK) {
                long c0 = getLong(bytes, at);
                long c1 = getLong(bytes, at + 8);
                putLong(block, 0, c0 ^ plain0);
                putLong(block, 8, c1 ^ plain1);
                ecb.update(block, 0, BLOCK, block, 0);
                plain0 = getLong(block, 0) ^ cipher0;
                plain1 = getLong(block, 8) ^ cipher1;
                putLong(bytes, at, plain0);
                putLong(bytes, at + 8, plain1);
                cipher0 = c0;
                cipher1 = c1;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stream cipher: both directions are the same operation. */
    public static Cipher ctr(byte[] key, byte[] iv) {
        try {
            return cipher("AES/CTR/NoPadding", Cipher.ENCRYPT_MODE, key, iv);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(String mode, int operation, byte[] key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(mode);
        cipher.init(operation, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher;
    }
}
