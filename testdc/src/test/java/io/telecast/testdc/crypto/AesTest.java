package io.telecast.testdc.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The first example of the paper that OpenSSL's own test is from: "OpenSSL's Implementation of Infinite Garble Extension". */
    @Test
    void agreesWithAKnownAnswer() {
        var key = new AesKey(
                HEX.parseHex("000102030405060708090a0b0c0d0e0f"),
                HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
        byte[] bytes = new byte[32];
        Aes.encryptIge(key, bytes, 0, bytes.length);
        assertThat(HEX.formatHex(bytes)).isEqualTo("1a8519a6557be652e9da8e43da4ef4453cf456b4ca488aa383c79c98b34797cb");
        Aes.decryptIge(key, bytes, 0, bytes.length);
        assertThat(bytes).containsOnly(0);
    }

    /** Block by block: c[i] = E(p[i] xor c[i-1]) xor p[i-1]. */
    @Test
    void agreesWithTheDefinition() throws Exception {
        var random = new Random(1);
        for (int blocks : new int[] {1, 2, 511, 512, 513, 1024, 1025}) {
            var key = new AesKey(random(random, 32), random(random, 32));
            byte[] plain = random(random, blocks * 16 + 8);
            byte[] bytes = plain.clone();
            Aes.encryptIge(key, bytes, 8, blocks * 16);
            assertThat(Bytes.slice(bytes, 8, blocks * 16)).isEqualTo(slowly(key, Bytes.slice(plain, 8, blocks * 16)));
            Aes.decryptIge(key, bytes, 8, blocks * 16);
            assertThat(bytes).isEqualTo(plain);
        }
    }

    private static byte[] slowly(AesKey key, byte[] plain) throws Exception {
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.key(), "AES"));
        byte[] lastCipher = Bytes.slice(key.iv(), 0, 16);
        byte[] lastPlain = Bytes.slice(key.iv(), 16, 16);
        byte[] out = new byte[plain.length];
        for (int at = 0; at < plain.length; at += 16) {
            byte[] block = Bytes.slice(plain, at, 16);
            lastCipher = xor(aes.doFinal(xor(block, lastCipher)), lastPlain);
            lastPlain = block;
            System.arraycopy(lastCipher, 0, out, at, 16);
        }
        return out;
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] out = new byte[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = (byte) (a[i] ^ b[i]);
        }
        return out;
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
