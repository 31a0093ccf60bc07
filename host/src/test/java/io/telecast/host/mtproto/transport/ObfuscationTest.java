package io.telecast.host.mtproto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.mtproto.crypto.AesCtr;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.tl.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The server's half of core.telegram.org/mtproto/mtproto-transports, "Transport obfuscation". */
class ObfuscationTest {

    private static final String SECRET = "00112233445566778899aabbccddeeff";

    private final SecureRandom random = new SecureRandom();

    @Test
    void tellsTransportAndDataCentre() {
        Obfuscation client = Obfuscation.direct(10_002, random);
        byte[] seen = decrypted(client.opening(), new byte[0]);
        assertThat(Bytes.getInt(seen, 56)).isEqualTo(0xeeeeeeee);
        assertThat((short) (Bytes.getInt(seen, 60) & 0xffff)).isEqualTo((short) 10_002);
        assertThat(client.padded()).isFalse();
    }

    @Test
    void usesAProxysSecret() {
        Obfuscation client = Obfuscation.throughProxy(ProxySecret.parse("dd" + SECRET), 4, random);
        byte[] seen = decrypted(client.opening(), HexFormat.of().parseHex(SECRET));
        assertThat(Bytes.getInt(seen, 56)).isEqualTo(0xdddddddd);
        assertThat(seen[60]).isEqualTo((byte) 4);
        assertThat(client.padded()).isTrue();
    }

    @Test
    void bothDirectionsCanBeRead() {
        Obfuscation client = Obfuscation.direct(2, random);
        AesCtr fromClient = stream(client.opening(), new byte[0]);
        fromClient.apply(client.opening().clone(), 0, 64);
        byte[] up = "up".getBytes(StandardCharsets.US_ASCII);
        client.outgoing().apply(up, 0, 2);
        fromClient.apply(up, 0, 2);
        assertThat(up).asString(StandardCharsets.US_ASCII).isEqualTo("up");
        byte[] down = "down".getBytes(StandardCharsets.US_ASCII);
        stream(reversed(client.opening()), new byte[0]).apply(down, 0, 4);
        client.incoming().apply(down, 0, 4);
        assertThat(down).asString(StandardCharsets.US_ASCII).isEqualTo("down");
    }

    @Test
    void beginsLikeNoOtherProtocol() {
        for (String other : new String[] {"HEAD", "POST", "GET ", "OPTI", "\u00ef123"}) {
            byte[] opening = Arrays.copyOf(other.getBytes(StandardCharsets.ISO_8859_1), 64);
            opening[5] = 1;
            assertThat(Obfuscation.looksLikeAnother(opening)).as(other).isTrue();
        }
        assertThat(Obfuscation.looksLikeAnother(new byte[64])).isTrue();
    }

    private static byte[] decrypted(byte[] opening, byte[] secret) {
        byte[] copy = opening.clone();
        stream(opening, secret).apply(copy, 0, 64);
        return copy;
    }

    private static AesCtr stream(byte[] opening, byte[] secret) {
        byte[] key = Arrays.copyOfRange(opening, 8, 40);
        return new AesCtr(secret.length == 0 ? key : Hash.sha256(key, secret), Arrays.copyOfRange(opening, 40, 56));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
