package io.telecast.host.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesIgeTest {

    private static final HexFormat HEX = HexFormat.of();

    private final AesIge ige = new AesIge();

    /** The vectors of OpenSSL's igetest, which come from Ben Laurie's description of the mode. */
    @ParameterizedTest
    @CsvSource({
        "000102030405060708090a0b0c0d0e0f,"
                + "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f,"
                + "0000000000000000000000000000000000000000000000000000000000000000,"
                + "1a8519a6557be652e9da8e43da4ef4453cf456b4ca488aa383c79c98b34797cb",
        "5468697320697320616e20696d706c65,"
                + "6d656e746174696f6e206f6620494745206d6f646520666f72204f70656e5353,"
                + "99706487a1cde613bc6de0b6f24b1c7aa448c8b9c3403e3467a8cad89340f53b,"
                + "4c2e204c6574277320686f70652042656e20676f74206974207269676874210a"
    })
    void knowsThePublishedVectors(String key, String vector, String plain, String cipher) {
        byte[] data = HEX.parseHex(plain);
        ige.encrypt(HEX.parseHex(key), HEX.parseHex(vector), data, 0, data.length);
        assertThat(HEX.formatHex(data)).isEqualTo(cipher);
        ige.decrypt(HEX.parseHex(key), HEX.parseHex(vector), data, 0, data.length);
        assertThat(HEX.formatHex(data)).isEqualTo(plain);
    }

    @Test
    void doesWhatTheDefinitionSaysAtAnyLength() {
        Fuzz.check(TlException.class, random -> {
            byte[] key = new byte[32];
            byte[] vector = new byte[32];
            random.nextBytes(key);
            random.nextBytes(vector);
            byte[] plain = new byte[16 * random.nextInt(random.nextInt(100) == 0 ? 1500 : 20)];
            random.nextBytes(plain);
            byte[] expected = byDefinition(key, vector, plain);
            byte[] around = new byte[plain.length + 7];
            System.arraycopy(plain, 0, around, 5, plain.length);
            ige.encrypt(key, vector, around, 5, plain.length);
            assertThat(around).isEqualTo(Bytes.join(new byte[5], expected, new byte[2]));
            ige.decrypt(key, vector, around, 5, plain.length);
            assertThat(around).isEqualTo(Bytes.join(new byte[5], plain, new byte[2]));
        });
    }

    @Test
    void refusesPartsOfBlocks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ige.decrypt(new byte[32], new byte[32], new byte[40], 0, 40));
    }

    private static byte[] byDefinition(byte[] key, byte[] vector, byte[] plain) throws Exception {
        Cipher block = Cipher.getInstance("AES/ECB/NoPadding");
        block.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        byte[] cipher = new byte[plain.length];
        for (int i = 0; i < plain.length; i += 16) {
            byte[] in = new byte[16];
            for (int j = 0; j < 16; j++) {
                in[j] = (byte) (plain[i + j] ^ (i == 0 ? vector[j] : cipher[i - 16 + j]));
            }
            byte[] out = block.doFinal(in);
            for (int j = 0; j < 16; j++) {
                cipher[i + j] = (byte) (out[j] ^ (i == 0 ? vector[16 + j] : plain[i - 16 + j]));
            }
        }
        return cipher;
    }
}
