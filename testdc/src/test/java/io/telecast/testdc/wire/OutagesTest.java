package io.telecast.testdc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testdc.crypto.Bytes;
import io.telecast.testdc.fault.Outages.Manner;
import io.telecast.testdc.tl.LittleEndian;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutagesTest {

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void dropsADataCentreAndBringsItBack() throws IOException {
        try (ClientLine line = server.line()) {
            Client client = server.client(line);
            client.result(client.call(Server.WHERE));
            server.faults.outages().down(2, Manner.DROP);
            assertThat(line.endsHere()).isTrue();
            try (ClientLine again = server.line()) {
                assertThat(again.endsHere()).isTrue();
            }
            server.faults.outages().up(2);
            try (ClientLine again = server.line()) {
                client.move(again);
                assertThat(client.result(client.call(Server.WHERE)).remaining()).isPositive();
            }
        }
    }

    @Test
    void swallowsWhatGoesIntoABlackHole() throws IOException {
        try (ClientLine line = server.line()) {
            Client client = server.client(line);
            client.result(client.call(Server.WHERE));
            server.calls.clear();
            server.faults.outages().down(2, Manner.BLACK_HOLE);
            client.call(Server.WHERE);
            try (var other = ClientLine.through(server.wire.proxy(), "149.154.167.91", ClientLine.Dress.ABRIDGED)) {
                Client there = new Client(other, server.exchange(other, 4), 1);
                assertThat(there.result(there.call(Server.WHERE)).remaining()).isPositive();
            }
            assertThat(server.calls).hasSize(1);
            server.faults.outages().up(2);
            assertThat(line.endsHere()).isTrue();
        }
    }

    @Test
    void answersTransportErrors() throws IOException {
        try (ClientLine line = server.line()) {
            Client client = server.client(line);
            server.faults.outages().transportErrors(429, 1);
            client.call(Server.WHERE);
            assertThatThrownBy(client::receive).hasMessage("transport error 429");
            client.result(client.call(Server.SIGN_IN));
            server.wire.keys().forget(Server.BOT);
            client.call(Server.WHERE);
            assertThatThrownBy(client::receive).hasMessage("transport error 404");
        }
        try (var line = ClientLine.to(server.wire.direct(), ClientLine.Dress.OBFUSCATED_ABRIDGED, 9, new byte[0])) {
            line.send(new byte[40]);
            assertThat(line.receive()).containsExactly(0x44, 0xfe, 0xff, 0xff);
        }
    }

    @Test
    void refusesAtTheProxy() throws IOException {
        server.faults.outages().refuseAtProxy(1);
        assertThatThrownBy(server::line).isInstanceOf(IOException.class);
        try (ClientLine line = server.line()) {
            assertThat(server.client(line)).isNotNull();
        }
    }

    @Test
    void isFarAwayOnDemand() throws IOException {
        try (ClientLine line = server.line()) {
            Client client = server.client(line);
            client.result(client.call(Server.SIGN_IN));
            server.faults.network().latency(Server.BOT, Duration.ofMillis(150));
            long before = System.nanoTime();
            client.result(client.call(Server.STATE));
            assertThat(System.nanoTime() - before).isGreaterThan(149_000_000);
        }
    }

    @Test
    void closesTheConnectionOfWhoeverTampersAndNoOther() throws IOException {
        try (ClientLine good = server.line()) {
            Client client = server.client(good);
            var random = new Random(9);
            ClientKeys.Made key = server.exchange(server.line(), 2);
            for (int i = 0; i < 40; i++) {
                try (ClientLine line = server.line()) {
                    byte[] packet = new Client(line, key, 3).seal(ClientKeys.random(16 * (3 + i)));
                    if (i % 2 == 0) {
                        packet[8 + random.nextInt(packet.length - 8)] ^= 1;
                    }
                    line.send(packet);
                    assertThat(line.endsHere()).as("packet %d", i).isTrue();
                }
            }
            assertThat(client.result(client.call(Server.WHERE)).remaining()).isPositive();
        }
    }

    @Test
    void makesNoKeyWithWhoeverTampers() throws IOException {
        for (int step : new int[] {0xd712e4be, 0xf5045f1f, 0x12345678}) {
            try (ClientLine line = server.line()) {
                byte[] body = new byte[400];
                new Random(step).nextBytes(body);
                LittleEndian.putInt(body, 0, step);
                assertThatThrownBy(() -> ClientKeys.ask(line, Bytes.slice(body, 0, 396)))
                        .isInstanceOf(EOFException.class);
            }
        }
        assertThat(server.counters.keysMade()).isZero();
    }
}
