package io.telecast.host.mtproto.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.tl.TlException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of core.telegram.org/mtproto/security_guidelines. */
class MessageOpenerTest {

    private static final long SESSION = 0x1234567890abcdefL;

    private final AuthKey key = key(1);
    private final MessageOpener opener = new MessageOpener(key, SESSION);
    private final SealedByServer server = new SealedByServer(key, SESSION);
    private final byte[] body = {1, 2, 3, 4, 5, 6, 7, 8};

    private static AuthKey key(int seed) {
        byte[] value = new byte[256];
        new Random(seed).nextBytes(value);
        return new AuthKey(value);
    }

    private void refuses(byte[] packet) {
        assertThatThrownBy(() -> opener.open(packet, packet.length)).isInstanceOf(TlException.class);
    }

    @Test
    void opensWhatIsRight() throws TlException {
        byte[] packet = server.seal(body);
        var message = opener.open(packet, packet.length);
        assertThat(message.id()).isEqualTo(1001);
        assertThat(message.sequence()).isEqualTo(3);
        assertThat(message.body().readRaw(8)).isEqualTo(body);
        assertThat(message.body().remaining()).isZero();
    }

    @Test
    void opensWhatComesInPieces() {
        Fuzz.check(InterruptedException.class, random -> {
            byte[] large = new byte[4 * random.nextInt(20_000)];
            random.nextBytes(large);
            byte[] packet = server.seal(large);
            byte[] buffer = new byte[packet.length + random.nextInt(16)];
            for (int there = 0; there < buffer.length; ) {
                int count = Math.min(buffer.length - there, 1 + random.nextInt(30_000));
                System.arraycopy(packet, there, buffer, there, Math.max(0, Math.min(count, packet.length - there)));
                there += count;
                opener.came(buffer, buffer.length, there);
            }
            assertThat(opener.finish(buffer, buffer.length).body().readRaw(large.length))
                    .isEqualTo(large);
        });
    }

    @Test
    void refusesWhatComesInPiecesAndWasChanged() {
        byte[] packet = server.seal(new byte[100_000]);
        packet[packet.length - 1] ^= 1;
        assertThatThrownBy(() -> {
                    opener.came(packet, packet.length, 50_000);
                    opener.came(packet, packet.length, packet.length);
                    opener.finish(packet, packet.length);
                })
                .isInstanceOf(TlException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 15})
    void takesNoHarmFromATransportThatPads(int more) throws TlException {
        byte[] packet = server.seal(body);
        byte[] padded = Arrays.copyOf(packet, packet.length + more);
        assertThat(opener.open(padded, padded.length).body().readRaw(8)).isEqualTo(body);
    }

    @Test
    void refusesAnotherKey() {
        server.keyId++;
        refuses(server.seal(body));
        refuses(new SealedByServer(key(2), SESSION).seal(body));
    }

    @Test
    void refusesAnotherSession() {
        refuses(new SealedByServer(key, SESSION + 1).seal(body));
    }

    @Test
    void refusesMessageIdsOfClients() {
        server.messageId = 1000;
        refuses(server.seal(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 24, 1_000_000, Integer.MAX_VALUE, 7, 9, 0})
    void refusesLengthsThatDoNotFit(int length) {
        server.declaredLength = length;
        server.padding = length == 0 ? 1032 : 24;
        if (length == 4) {
            server.padding = 1032;
        }
        refuses(server.seal(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 1032, 2056})
    void refusesTooLittleAndTooMuchPadding(int padding) {
        server.padding = padding;
        refuses(server.seal(body));
    }

    @Test
    void refusesEveryChange() {
        Fuzz.check(TlException.class, random -> {
            byte[] good = server.seal(body);
            byte[] packet = Fuzz.damaged(random, good::clone);
            boolean whole = packet.length - good.length < 16 && packet.length >= good.length;
            boolean same = whole && Arrays.equals(packet, 0, good.length, good, 0, good.length);
            opener.open(packet, packet.length);
            assertThat(same).isTrue();
        });
    }
}
