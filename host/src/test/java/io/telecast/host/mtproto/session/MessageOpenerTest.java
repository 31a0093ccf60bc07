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
