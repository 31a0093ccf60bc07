package io.telecast.host.mtproto.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-1 and SHA-256. */
public final class Hash {

    private Hash() {}

    /** SHA-1 of the parts, one after the other. */
    public static byte[] sha1(byte[]... parts) {
        return digest("SHA-1", parts);
    }

    /** SHA-256 of the parts, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        return digest("SHA-256", parts);
    }

    static MessageDigest newSha256() {
        return newDigest("SHA-256");
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        MessageDigest digest = newDigest(algorithm);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
