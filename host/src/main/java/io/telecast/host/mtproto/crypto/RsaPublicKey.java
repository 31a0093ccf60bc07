package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A data centre's public key of 2048 bits
 * (<a href="https://core.telegram.org/mtproto/auth_key">core.telegram.org/mtproto/auth_key</a>).
 */
public record RsaPublicKey(BigInteger modulus, BigInteger exponent) {

    /** Bytes of a ciphertext. */
    public static final int BYTES = 256;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN RSA PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END RSA PUBLIC KEY-----");

    public RsaPublicKey {
        if (modulus.signum() <= 0 || modulus.bitLength() != BYTES * Byte.SIZE || exponent.signum() <= 0) {
            throw new IllegalArgumentException("A data centre's key has 2048 bits, not " + modulus.bitLength() + ".");
        }
    }

    /**
     * Reads every key of a text in PEM (PKCS #1, {@code BEGIN RSA PUBLIC KEY}).
     *
     * @throws IllegalArgumentException if there is none, or one is damaged
     */
    public static List<RsaPublicKey> parse(String pem) {
        var keys = new ArrayList<RsaPublicKey>();
        Matcher matcher = PEM.matcher(pem);
        while (matcher.find()) {
            keys.add(ofDer(Base64.getMimeDecoder().decode(matcher.group(1))));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no key in it: it should say -----BEGIN RSA PUBLIC KEY-----.");
        }
        return List.copyOf(keys);
    }

    private static RsaPublicKey ofDer(byte[] der) {
        var in = new DerReader(der).sequence();
        return new RsaPublicKey(in.integer(), in.integer());
    }

    /** What names the key on the wire: the 64 lower bits of the SHA-1 of both numbers in TL. */
    public long fingerprint() {
        byte[] bare = new TlWriter()
                .writeBytes(BigEndian.minimal(modulus))
                .writeBytes(BigEndian.minimal(exponent))
                .toBytes();
        return Bytes.getLong(Hash.sha1(bare), 12);
    }

    /** The bare operation on a big-endian number below the modulus. */
    byte[] encrypt(byte[] number) {
        return BigEndian.fixed(new BigInteger(1, number).modPow(exponent, modulus), BYTES);
    }
}
