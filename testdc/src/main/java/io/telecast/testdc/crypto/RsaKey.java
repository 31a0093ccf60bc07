package io.telecast.testdc.crypto;

import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.tl.TlOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;
import java.util.List;

/** The key that a data centre proves itself with: RSA of 2048 bits, public exponent 65537. Immutable. */
public final class RsaKey {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int BITS = 2048;
    private static final int BYTES = BITS / 8;

    private final BigInteger modulus;
    private final BigInteger secret;

    private RsaKey(BigInteger modulus, BigInteger secret) {
        this.modulus = modulus;
        this.secret = secret;
    }

    public static RsaKey generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            RSAPrivateKey key = (RSAPrivateKey) generator.generateKeyPair().getPrivate();
            return new RsaKey(key.getModulus(), key.getPrivateExponent());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #save} wrote. */
    public static RsaKey load(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new IOException(file + " is no key of a test data centre. Delete it, and another one is made.");
        }
        return new RsaKey(new BigInteger(lines.get(0), 16), new BigInteger(lines.get(1), 16));
    }

    public void save(Path file) throws IOException {
        Files.writeString(file, modulus.toString(16) + "\n" + secret.toString(16) + "\n");
    }

    /** What clients name it by. */
    public long fingerprint() {
        byte[] key = new TlOutput()
                .writeBytes(Bytes.unsigned(modulus))
                .writeBytes(Bytes.unsigned(EXPONENT))
                .toByteArray();
        return LittleEndian.getLong(Digests.sha1(key), 12);
    }

    public byte[] decrypt(byte[] encrypted) {
        return Bytes.fixed(new BigInteger(1, encrypted).modPow(secret, modulus), BYTES);
    }

    /** As a client does it. */
    public byte[] encrypt(byte[] plain) {
        return Bytes.fixed(new BigInteger(1, plain).modPow(EXPONENT, modulus), BYTES);
    }

    boolean fits(byte[] plain) {
        return new BigInteger(1, plain).compareTo(modulus) < 0;
    }

    /** The public half, in the form (PKCS #1, 64 columns, no line break at the end) that TDLib has Telegram's keys in. */
    public String publicPem() {
        byte[] body = Bytes.concat(derInteger(modulus), derInteger(EXPONENT));
        byte[] sequence =
                Bytes.concat(new byte[] {0x30, (byte) 0x82, (byte) (body.length >> 8), (byte) body.length}, body);
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(sequence);
        return "-----BEGIN RSA PUBLIC KEY-----\n" + text + "\n-----END RSA PUBLIC KEY-----";
    }

    private static byte[] derInteger(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] head = bytes.length < 0x80
                ? new byte[] {2, (byte) bytes.length}
                : new byte[] {2, (byte) 0x82, (byte) (bytes.length >> 8), (byte) bytes.length};
        return Bytes.concat(head, bytes);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "RsaKey";
    }
}
