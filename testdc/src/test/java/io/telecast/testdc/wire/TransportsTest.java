package io.telecast.testdc.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.wire.ClientLine.Dress;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransportsTest {

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        server = new Server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void speaksEveryTransport(Dress dress) throws IOException {
        try (ClientLine line = server.line(dress)) {
            assertThat(dataCenter(server.client(line))).isEqualTo(2);
        }
    }

    private static int dataCenter(Client client) throws IOException {
        TlInput result = client.result(client.call(Server.WHERE));
        result.readInt();
        result.readBytes();
        return result.readInt();
    }

    @Test
    void isTheDataCentreThatWasDialled() throws IOException {
        try (var line = ClientLine.through(server.wire.proxy(), "149.154.167.91", Dress.INTERMEDIATE)) {
            var client = new Client(line, server.exchange(line, 4), 1);
            assertThat(dataCenter(client)).isEqualTo(4);
        }
    }

    @Test
    void isTheDataCentreThatTheTransportNames() throws IOException {
        try (var line = ClientLine.to(server.wire.direct(), Dress.OBFUSCATED_PADDED, -3, new byte[0])) {
            assertThat(dataCenter(new Client(line, server.exchange(line, 3), 1)))
                    .isEqualTo(3);
        }
    }

    @Test
    void isAnMtprotoProxyToWhoeverKnowsTheSecret() throws IOException {
        byte[] secret = server.wire.mtprotoSecret();
        try (var line = ClientLine.to(server.wire.mtprotoProxy(), Dress.OBFUSCATED_PADDED, 5, secret)) {
            assertThat(dataCenter(new Client(line, server.exchange(line, 5), 1)))
                    .isEqualTo(5);
        }
        secret[0] ^= 1;
        try (var line = ClientLine.to(server.wire.mtprotoProxy(), Dress.OBFUSCATED_PADDED, 5, secret)) {
            assertThat(line.endsHere()).isTrue();
        }
    }

    @Test
    void survivesWhoeverSpeaksSomethingElse() throws IOException {
        var random = new Random(3);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[1 + random.nextInt(300)];
            random.nextBytes(noise);
            try (var line = ClientLine.to(server.wire.direct(), Dress.FULL, 0, new byte[0])) {
                line.sendRaw(noise);
            }
        }
        try (var line = server.line()) {
            line.send(new byte[3]);
            assertThat(line.endsHere()).isTrue();
        }
        try (ClientLine line = server.line()) {
            assertThat(dataCenter(server.client(line))).isEqualTo(2);
        }
    }
}
