package io.telecast.host.config;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key pair.
 *
 * @param text {@code ed25519:} and the Base64 of its 32 bytes (RFC 8032, section 5.1.5)
 */
public record VerificationKey(String text) {

    private static final String PREFIX = "ed25519:";
    private static final int BYTES = 32;

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if it is none; the message tells operators what to write
     */
    public VerificationKey {
        bytes(text);
    }

    /** A key as the JDK has it. */
    public static VerificationKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded == null
                || encoded.length != X509_HEAD.length + BYTES
                || !Arrays.equals(X509_HEAD, Arrays.copyOf(encoded, X509_HEAD.length))) {
            throw new IllegalArgumentException("It must be an Ed25519 key.");
        }
        byte[] point = Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length);
        return new VerificationKey(PREFIX + Base64.getEncoder().encodeToString(point));
    }

    /** The key for the JDK. */
    public PublicKey key() {
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + BYTES);
        System.arraycopy(bytes(text), 0, encoded, X509_HEAD.length, BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    private static byte[] bytes(String text) {
        String base64 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "";
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(base64);
            if (bytes.length == BYTES && canonical && EdwardsCurve.hasKey(bytes)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(), e);
        }
        throw new IllegalArgumentException(wrong());
    }

    private static String wrong() {
        return "Write a public key as telecast plugins keygen prints it: ed25519: and 44 characters of Base64.";
    }

    @Override
    public String toString() {
        return text;
    }
}
