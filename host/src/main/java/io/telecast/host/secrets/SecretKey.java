package io.telecast.host.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key of 256 bits. Never shown. */
final class SecretKey {

    static final int BYTES = 32;

    private static final int FINGERPRINT_BYTES = 4;

    private final byte[] bytes;

    SecretKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes, not " + bytes.length + ".");
        }
        this.bytes = bytes.clone();
    }

    /**
     * Reads base64, of either alphabet, with or without padding.
     *
     * @throws IllegalArgumentException if that is no key
     */
    static SecretKey parse(String text) {
        String plain = text.strip().replace('-', '+').replace('_', '/').replaceAll("=+$", "");
        return new SecretKey(Base64.getDecoder().decode(plain));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Tells this key from others; does not tell the key. */
    byte[] fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("telecast.secret.key.1\0".getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(digest.digest(bytes), FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    String mark() {
        return HexFormat.of().formatHex(fingerprint());
    }

    @Override
    public String toString() {
        return "SecretKey[" + mark() + "]";
    }
}
