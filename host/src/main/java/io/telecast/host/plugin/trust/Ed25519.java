package io.telecast.host.plugin.trust;

import io.telecast.host.config.VerificationKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** The JDK's Ed25519 (RFC 8032). */
final class Ed25519 {

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    static KeyPair newPair(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /**
     * The pair of which this is the private half.
     *
     * @throws InvalidKeySpecException if it is no private Ed25519 key
     */
    static KeyPair pair(byte[] pkcs8) throws InvalidKeySpecException {
        try {
            PrivateKey key = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            byte[] seed = key instanceof EdECPrivateKey known ? known.getBytes().orElseThrow() : new byte[0];
            // a pair is made of 32 random bytes, which are the private key; the JDK has no other way to the public one
            KeyPair pair = newPair(new Replay(seed));
            byte[] probe = pair.getPublic().getEncoded();
            if (!verify(VerificationKey.of(pair.getPublic()), probe, sign(key, probe))) {
                throw new IllegalStateException("The public key could not be found.");
            }
            return new KeyPair(pair.getPublic(), key);
        } catch (InvalidKeySpecException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static boolean verify(VerificationKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key.key());
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false; // not even the form of a signature
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("Every JDK has Ed25519", e);
    }

    /** Answers bytes that are known. */
    private static final class Replay extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Replay(byte[] bytes) {
            this.bytes = Arrays.copyOf(bytes, bytes.length);
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
