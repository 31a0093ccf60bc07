package io.telecast.host.mtproto.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.auth.KeyExchange;
import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.MessageKeys;
import io.telecast.host.mtproto.crypto.MessageKeys.Direction;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.mtproto.transport.ServerSide;
import io.telecast.host.mtproto.transport.TransportException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A link against a server that may not mean well. */
class LinkTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final AuthKey key = key();
    private final AtomicInteger dropped = new AtomicInteger();

    private static AuthKey key() {
        byte[] value = new byte[256];
        new Random(1).nextBytes(value);
        return new AuthKey(value);
    }

    private Link link(ServerSide server) {
        var random = new SecureRandom();
        var clock = new ServerClock(InstantSource.system());
        var exchange = new KeyExchange(List.of(), random, InstantSource.system());
        var listener = new SharedKey.Listener() {
            @Override
            public void agreed(AuthKey agreed, long salt) {}

            @Override
            public void dropped(AuthKey lost) {
                dropped.incrementAndGet();
            }
        };
        var shared = new SharedKey(Optional.of(key), 0, exchange, 2, clock, listener);
        var initiation = new Initiation(1, 2, "device", "system", "version");
        return new Link("link", server::dial, shared, clock, initiation, random).start();
    }

    private static int ask(Link link, Duration limit) throws IOException, InterruptedException {
        return link.call(new Request<>(new byte[] {1, 2, 3, 4}, TlReader::readInt), limit);
    }

    /** A request as the server sees it; the first of a container. */
    private record Asked(long session, long message) {

        byte[] answer(AuthKey key, TlWriter body) {
            var sealed = new SealedByServer(key, session);
            sealed.messageId = (System.currentTimeMillis() / 1000) << 32 | 1;
            return sealed.seal(body.toBytes());
        }
    }

    private Asked receive(ServerSide.Line line) throws IOException {
        byte[] packet = line.receive();
        var keys = new MessageKeys(key, Direction.TO_SERVER);
        keys.derive(packet, 8);
        new AesIge().decrypt(keys.key(), keys.vector(), packet, 24, packet.length - 24);
        assertThat(keys.matches(packet, 24, packet.length - 24, packet, 8)).isTrue();
        var in = new TlReader(packet, 32, packet.length);
        return new Asked(in.readLong(), in.readLong());
    }

    private void answer(ServerSide.Line line) throws IOException {
        Asked asked = receive(line);
        var result = new TlWriter()
                .writeInt(Service.RPC_RESULT)
                .writeLong(asked.message())
                .writeInt(7);
        line.send(asked.answer(key, result));
        receive(line);
    }

    @Test
    void getsItsAnswer() throws Exception {
        try (var server = new ServerSide((line, number) -> answer(line));
                Link link = link(server)) {
            assertThat(ask(link, LONG)).isEqualTo(7);
        }
    }

    /** Nothing vouches for a transport error: whoever is on the way can say it. */
    @Test
    void losesNoKeyForOneWordThatNothingVouchesFor() throws Exception {
        ServerSide.Script script = (line, number) -> {
            if (number == 1) {
                line.receive();
                line.sendError(TransportException.UNKNOWN_KEY);
            } else {
                answer(line);
            }
        };
        try (var server = new ServerSide(script);
                Link link = link(server)) {
            assertThat(ask(link, LONG)).isEqualTo(7);
            assertThat(dropped).hasValue(0);
        }
    }

    @Test
    void givesUpAKeyThatIsUnknownAgain() throws Exception {
        ServerSide.Script script = (line, number) -> {
            line.receive();
            line.sendError(TransportException.UNKNOWN_KEY);
        };
        try (var server = new ServerSide(script);
                Link link = link(server)) {
            assertThatThrownBy(() -> ask(link, Duration.ofSeconds(2))).isInstanceOf(IOException.class);
            assertThat(dropped).hasValue(1);
        }
    }

    /** Takes as long as a data centre may be silent. */
    @Test
    void leavesADataCentreThatHasFallenSilent() throws Exception {
        ServerSide.Script script = (line, number) -> {
            if (number == 1) {
                while (true) {
                    line.receive();
                }
            }
            answer(line);
        };
        try (var server = new ServerSide(script);
                Link link = link(server)) {
            assertThat(ask(link, LONG)).isEqualTo(7);
        }
    }

    @Test
    void doesNotHammerAServerThatRefusesEverySession() throws Exception {
        ServerSide.Script script = (line, number) -> {
            Asked asked = receive(line);
            var complaint = new TlWriter()
                    .writeInt(Service.BAD_MSG_NOTIFICATION)
                    .writeLong(asked.message())
                    .writeInt(1)
                    .writeInt(33);
            line.send(asked.answer(key, complaint));
            receive(line);
        };
        try (var server = new ServerSide(script);
                Link link = link(server)) {
            assertThatThrownBy(() -> ask(link, Duration.ofSeconds(2)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("33");
            assertThat(server.connections()).isBetween(2, 10);
        }
    }
}
