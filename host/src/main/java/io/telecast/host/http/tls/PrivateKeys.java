package io.telecast.host.http.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Private keys in the forms that certificate tools write: PKCS #8 (RFC 5958), sealed or not, PKCS #1 and SEC 1. */
final class PrivateKeys {

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

    private PrivateKeys() {}

    static boolean is(Pem block) {
        return block.label().endsWith("PRIVATE KEY");
    }

    /**
     * Reads a key.
     *
     * @param of the certificate's, which tells the algorithm
     * @throws GeneralSecurityException if it is none, or another password is needed
     */
    static PrivateKey read(Pem block, PublicKey of, String password) throws GeneralSecurityException, IOException {
        PKCS8EncodedKeySpec spec = switch (block.label()) {
            case "PRIVATE KEY" -> new PKCS8EncodedKeySpec(block.der());
            case "ENCRYPTED PRIVATE KEY" -> unseal(block.der(), password);
            default -> new PKCS8EncodedKeySpec(wrapped(block.der(), of.getEncoded()));
        };
        return KeyFactory.getInstance(of.getAlgorithm()).generatePrivate(spec);
    }

    private static PKCS8EncodedKeySpec unseal(byte[] der, String password)
            throws GeneralSecurityException, IOException {
        var sealed = new EncryptedPrivateKeyInfo(der);
        SecretKey key = SecretKeyFactory.getInstance(sealed.getAlgName())
                .generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(sealed.getAlgName());
        cipher.init(Cipher.DECRYPT_MODE, key, sealed.getAlgParameters());
        return sealed.getKeySpec(cipher);
    }

    /** PKCS #8 of an older form, which does not say its algorithm; the public key does, in the same words. */
    private static byte[] wrapped(byte[] key, byte[] publicKey) {
        int start = header(publicKey, 0);
        byte[] algorithm = Arrays.copyOfRange(publicKey, start, end(publicKey, start));
        var inside = new ByteArrayOutputStream();
        inside.writeBytes(VERSION_0);
        inside.writeBytes(algorithm);
        inside.writeBytes(element(OCTETS, key));
        return element(SEQUENCE, inside.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            out.write(0x82); // two bytes of length; files are limited to far less than the next size
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** Where the content of a DER element begins. */
    private static int header(byte[] der, int at) {
        int length = der[at + 1] & 0xff;
        return at + 2 + (length < 0x80 ? 0 : length & 0x7f);
    }

    /** Where a DER element that is shorter than 128 bytes ends, as names of algorithms are. */
    private static int end(byte[] der, int at) {
        return at + 2 + der[at + 1];
    }
}
