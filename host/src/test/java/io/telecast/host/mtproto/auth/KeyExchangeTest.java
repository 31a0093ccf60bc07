package io.telecast.host.mtproto.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.auth.LyingServer.Lie;
import io.telecast.host.mtproto.crypto.TestRsaKey;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.transport.PacketChannel;
import io.telecast.host.mtproto.transport.ServerSide;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole exchange, with data centres that keep to the rules and that do not. */
class KeyExchangeTest {

    private static TestRsaKey rsa;

    @BeforeAll
    static void makeKey() throws Exception {
        rsa = TestRsaKey.create();
    }

    private static KeyExchange.Agreed run(ServerSide.Script script) throws IOException {
        var exchange = new KeyExchange(List.of(rsa.publicKey()), new SecureRandom(), InstantSource.system());
        try (var server = new ServerSide(script);
                PacketChannel channel = server.dial()) {
            return exchange.run(channel, 10_002);
        }
    }

    @Test
    void bothSidesHaveTheSameKey() throws IOException {
        var server = new LyingServer(rsa, Set.of());
        KeyExchange.Agreed agreed = run(server);
        assertThat(agreed.key().value()).isEqualTo(server.agreed.getFirst().value());
        assertThat(agreed.serverTime()).isEqualTo(1_700_000_000);
        assertThat(server.dataCenters).containsExactly(10_002);
        assertThat(server.retryIds).containsExactly(0L);
    }

    @Test
    void offersAnotherKeyWhereTheServerHasSuchAnOne() throws IOException {
        var server = new LyingServer(rsa, Set.of());
        server.retries = 2;
        KeyExchange.Agreed agreed = run(server);
        assertThat(agreed.key().value()).isEqualTo(server.agreed.getLast().value());
        assertThat(server.retryIds)
                .containsExactly(
                        0L, server.agreed.get(0).auxHash(), server.agreed.get(1).auxHash());
    }

    @ParameterizedTest
    @EnumSource
    void believesNoLie(Lie lie) {
        var server = new LyingServer(rsa, EnumSet.of(lie));
        assertThatThrownBy(() -> run(server)).isInstanceOf(TlException.class);
        assertThat(server.agreed).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void survivesAnyAnswer() {
        Fuzz.check(IOException.class, 100, random -> {
            run((line, number) -> {
                while (true) {
                    line.receive();
                    line.send(Fuzz.bytes(random, 400));
                }
            });
        });
    }
}
