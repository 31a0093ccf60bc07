package io.telecast.host.secrets;

import io.telecast.api.storage.Store;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with AES-256-GCM for an owner, without whose name they cannot be opened. What is sealed is base64url of
 * {@code version, 4 bytes that name the key, 12 random bytes, ciphertext with its tag}. Any thread may call.
 */
public final class SecretBox {

    /** The file in the data directory that holds the key, unless one is configured. */
    public static final String FILE = "secrets.key";

    private static final byte VERSION = 1;
    private static final int KEY_NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + KEY_NAME_BYTES + NONCE_BYTES;
    private static final String DOMAIN = "telecast.secret.1\0";

    private final SecretKeys keys;
    private final SecureRandom random;

    /**
     * Needs no key yet.
     *
     * @param configured 32 bytes in base64, empty for that of the file
     * @param file made when it is first needed
     * @param marks opened with {@link SecretKeyMark#spec}
     */
    public SecretBox(String configured, Path file, Store<SecretKeyMark> marks, SecureRandom random) {
        this.keys = new SecretKeys(configured, file, marks, random);
        this.random = random;
    }

    /**
     * Seals a text.
     *
     * @throws IllegalStateException with what to do, if the key is missing
     */
    public String seal(String owner, String plain) {
        SecretKey key = keys.get();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        head.put(VERSION).put(key.fingerprint()).put(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, owner, head.array())
                    .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(head.array(), HEAD_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, HEAD_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM, which every Java must.", e);
        }
    }

    /**
     * Opens what {@link #seal} made for the same owner.
     *
     * @throws IllegalArgumentException if it is something else
     * @throws IllegalStateException with what to do, if the key is missing
     */
    public String open(String owner, String sealed) {
        byte[] all = decode(sealed);
        if (all.length < HEAD_BYTES + TAG_BITS / 8 || all[0] != VERSION) {
            throw damaged();
        }
        SecretKey key = keys.get();
        if (!Arrays.equals(Arrays.copyOfRange(all, 1, 1 + KEY_NAME_BYTES), key.fingerprint())) {
            throw new IllegalArgumentException("This was sealed under another key. Put that key back as secrets.key, "
                    + "or enter the secret again.");
        }
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, owner, Arrays.copyOf(all, HEAD_BYTES))
                    .doFinal(all, HEAD_BYTES, all.length - HEAD_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw damaged();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot decrypt AES-GCM, which every Java must.", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, String owner, byte[] head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = Arrays.copyOfRange(head, 1 + KEY_NAME_BYTES, HEAD_BYTES);
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((DOMAIN + owner).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] decode(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            // one text for one secret: no padding, no loose bits
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(sealed)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
        throw damaged();
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException(
                "This is no secret that was sealed here, or it is damaged or another plugin's. Enter it again.");
    }
}
