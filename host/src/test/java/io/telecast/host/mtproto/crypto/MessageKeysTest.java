package io.telecast.host.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.mtproto.crypto.MessageKeys.Direction;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formulas of core.telegram.org/mtproto/description, written out as they stand there. */
class MessageKeysTest {

    private final byte[] key = new byte[256];
    private final byte[] plain = new byte[96];

    MessageKeysTest() {
        var random = new Random(5);
        random.nextBytes(key);
        random.nextBytes(plain);
    }

    @ParameterizedTest
    @EnumSource
    void followsTheDescription(Direction direction) throws Exception {
        int x = direction == Direction.TO_SERVER ? 0 : 8;
        byte[] messageKey = Arrays.copyOfRange(sha256(slice(88 + x, 32), plain), 8, 24);
        byte[] a = sha256(messageKey, slice(x, 36));
        byte[] b = sha256(slice(40 + x, 36), messageKey);
        String aesKey = hex(a, 0, 8) + hex(b, 8, 16) + hex(a, 24, 8);
        String aesIv = hex(b, 0, 8) + hex(a, 8, 16) + hex(b, 24, 8);

        var keys = new MessageKeys(new AuthKey(key), direction);
        byte[] computed = new byte[16];
        keys.messageKey(plain, 0, plain.length, computed, 0);
        assertThat(computed).isEqualTo(messageKey);
        keys.derive(messageKey, 0);
        assertThat(HexFormat.of().formatHex(keys.key())).isEqualTo(aesKey);
        assertThat(HexFormat.of().formatHex(keys.vector())).isEqualTo(aesIv);
    }

    @Test
    void noticesEveryChangedBit() {
        var keys = new MessageKeys(new AuthKey(key), Direction.TO_CLIENT);
        byte[] messageKey = new byte[16];
        keys.messageKey(plain, 0, plain.length, messageKey, 0);
        assertThat(keys.matches(plain, 0, plain.length, messageKey, 0)).isTrue();
        for (int bit = 0; bit < 128; bit++) {
            byte[] other = messageKey.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(keys.matches(plain, 0, plain.length, other, 0)).isFalse();
        }
    }

    private byte[] slice(int from, int length) {
        return Arrays.copyOfRange(key, from, from + length);
    }

    private static String hex(byte[] bytes, int from, int length) {
        return HexFormat.of().formatHex(bytes, from, from + length);
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
