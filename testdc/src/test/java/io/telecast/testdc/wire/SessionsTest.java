package io.telecast.testdc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.fault.FaultRule.Action;
import io.telecast.testdc.tl.Gzip;
import io.telecast.testdc.tl.ObjectWriter;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.tl.TlOutput;
import io.telecast.testdc.tl.TlSchema;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final int MSGS_ACK = 0x62d6b459;
    private static final int BAD_MSG = 0xa7eff811;
    private static final int BAD_SALT = 0xedab447b;
    private static final int NEW_SESSION = 0x9ec20908;
    private static final int PING = 0x7abe77ec;
    private static final int PONG = 0x347773c5;
    private static final int STATE_REQUEST = 0xda69fb52;
    private static final int STATE_INFO = 0x04deb57d;
    private static final int DROP = 0x58e4a740;
    private static final int DROPPED_RUNNING = 0xcd78e586;
    private static final int UPDATES_TOO_LONG = 0xe317af7e;
    private static final int UPDATES = 0x74ae4240;
    private static final int VECTOR = 0x1cb5c415;
    private static final int INVOKE_WITH_LAYER = 0xda9b0d0d;

    private Server server;
    private ClientLine line;
    private Client client;

    @BeforeEach
    void connect() throws IOException {
        server = new Server();
        line = server.line();
        client = server.client(line);
    }

    @AfterEach
    void disconnect() throws IOException {
        line.close();
        server.close();
    }

    private void reconnect() throws IOException {
        line.close();
        line = server.line();
        client.move(line);
    }

    private static byte[] ints(int... values) {
        var out = new TlOutput();
        for (int value : values) {
            out.writeInt(value);
        }
        return out.toByteArray();
    }

    private static byte[] request(TlObject query) {
        return new ObjectWriter(TlSchema.telegram()).writeFunction(query);
    }

    @Test
    void greetsAcknowledgesAndAnswers() throws IOException {
        long id = client.call(Server.WHERE);
        assertThat(client.await(NEW_SESSION).body().readLong()).isEqualTo(id);
        TlInput ack = client.await(MSGS_ACK).body();
        assertThat(List.of(ack.readInt(), ack.readInt())).isEqualTo(List.of(VECTOR, 1));
        assertThat(ack.readLong()).isEqualTo(id);
        assertThat(client.result(id).readInt()).isEqualTo(0x8e1a1775);
        assertThat(server.counters.calls("help.getNearestDc")).isEqualTo(1);
    }

    @Test
    void answersPingsInContainers() throws IOException {
        byte[] ping = new TlOutput().writeInt(PING).writeLong(5).toByteArray();
        long first = client.nextId();
        long second = client.nextId();
        byte[] packed = Gzip.pack(request(Server.WHERE));
        byte[] container = new TlOutput()
                .writeInt(Client.MSG_CONTAINER)
                .writeInt(2)
                .writeLong(first)
                .writeInt(0)
                .writeInt(ping.length)
                .writeRaw(ping)
                .writeLong(second)
                .writeInt(1)
                .writeInt(packed.length)
                .writeRaw(packed)
                .toByteArray();
        client.send(client.nextId(), 2, container);
        TlInput pong = client.await(PONG).body();
        assertThat(List.of(pong.readLong(), pong.readLong())).isEqualTo(List.of(first, 5L));
        assertThat(client.result(second).remaining()).isPositive();
    }

    @Test
    void tellsTheRightSalt() throws IOException {
        client.result(client.call(Server.WHERE));
        server.wire.keys().renewSalts();
        long refused = client.call(Server.WHERE);
        TlInput bad = client.await(BAD_SALT).body();
        assertThat(bad.readLong()).isEqualTo(refused);
        bad.readLong();
        client.salt(bad.readLong());
        assertThat(client.result(client.call(Server.WHERE)).remaining()).isPositive();
    }

    @Test
    void complainsOfTheTimeAndOfIdentifiersThatAreNoClients() throws IOException {
        assertThat(complaint(client.nextId() - (400L << 32))).isEqualTo(16);
        assertThat(complaint(client.nextId() + (100L << 32))).isEqualTo(17);
        assertThat(complaint(client.nextId() + 1)).isEqualTo(18);
        server.faults.clock().shift(Duration.ofMinutes(10));
        assertThat(complaint(client.nextId())).isEqualTo(16);
        client.skewClock(600);
        assertThat(client.result(client.call(Server.WHERE)).remaining()).isPositive();
        assertThat(server.exchange(server.line(), 2).serverTime())
                .isGreaterThan((int) (System.currentTimeMillis() / 1000 + 590));
    }

    private int complaint(long id) throws IOException {
        client.send(id, 1, request(Server.WHERE));
        TlInput bad = client.await(BAD_MSG).body();
        assertThat(bad.readLong()).isEqualTo(id);
        bad.readInt();
        return bad.readInt();
    }

    @Test
    void doesARequestOnceAndAnswersARepetition() throws IOException {
        long id = client.call(Server.WHERE);
        client.result(id);
        client.send(id, 1, request(Server.WHERE));
        assertThat(client.result(id).readInt()).isEqualTo(0x8e1a1775);
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void sendsALostAnswerAgainWhenItsClientComesBack() throws IOException {
        for (Action action : List.of(Action.Plain.CUT_BEFORE_ANSWER, Action.Plain.TEAR_ANSWER)) {
            server.calls.clear();
            server.faults.rules().add(FaultRule.on("updates.getState").times(1).then(action));
            long id = client.call(Server.STATE);
            assertThatThrownBy(() -> client.result(id)).isInstanceOf(EOFException.class);
            reconnect();
            client.send(new TlOutput()
                    .writeInt(STATE_REQUEST)
                    .writeInt(VECTOR)
                    .writeInt(1)
                    .writeLong(id)
                    .toByteArray());
            assertThat(client.result(id).readInt()).isEqualTo(0xa56c2a3e);
            TlInput states = client.await(STATE_INFO).body();
            states.readLong();
            assertThat(states.readBytes()).containsExactly(4 | 64);
            assertThat(server.calls).hasSize(1);
        }
    }

    @Test
    void neverDoesWhatWasCutOffBefore() throws IOException {
        server.faults.rules().add(FaultRule.on("updates.*").times(1).then(Action.Plain.CUT));
        long id = client.call(Server.STATE);
        assertThatThrownBy(() -> client.result(id)).isInstanceOf(EOFException.class);
        assertThat(server.calls).isEmpty();
    }

    @Test
    void dropsAnAnswerThatNobodyWants() throws IOException {
        server.faults.rules().add(FaultRule.on("updates.getState").delay(Duration.ofMillis(300)));
        long asked = client.call(Server.STATE);
        long dropping =
                client.send(new TlOutput().writeInt(DROP).writeLong(asked).toByteArray());
        assertThat(client.result(dropping).readInt()).isEqualTo(DROPPED_RUNNING);
        long last = client.call(Server.STATE);
        TlInput next = client.await(Client.RPC_RESULT).body();
        assertThat(next.readLong()).isEqualTo(last);
    }

    @Test
    void pushesUpdatesAndTellsOfThoseThatWereMissed() throws IOException {
        client.result(client.call(Server.SIGN_IN));
        var session = server.wire.sessions().of(Server.BOT).getFirst();
        assertThat(session.wantsUpdates()).isTrue();
        TlObject updates = TlObject.of("updates", "updates", List.of(), "users", List.of(), "chats", List.of());
        session.push(updates);
        assertThat(client.await(UPDATES).sequence() & 1).isOne();
        reconnect();
        client.result(client.call(Server.STATE));
        assertThat(server.faults.lines().cut(Server.BOT)).isPositive();
        assertThat(line.endsHere()).isTrue();
        session.push(updates);
        reconnect();
        client.call(Server.STATE);
        assertThat(client.await(UPDATES_TOO_LONG).id() & 3).isEqualTo(3);
    }

    @Test
    void keepsUpdatesFromThoseWhoDoNotWantThem() throws IOException {
        client.result(client.call(TlObject.of("invokeWithoutUpdates", "query", Server.SIGN_IN)));
        client.result(client.call(TlObject.of("invokeWithoutUpdates", "query", Server.STATE)));
        assertThat(server.wire.sessions().of(Server.BOT)).noneMatch(it -> it.wantsUpdates());
    }

    @Test
    void signsOutWithEverySession() throws IOException {
        client.result(client.call(Server.SIGN_IN));
        server.wire.sessions().signOut(Server.BOT);
        TlInput state = client.result(client.call(Server.STATE));
        state.readInt();
        assertThat(state.readInt()).isZero();
    }

    @Test
    void refusesByRule() throws IOException {
        var rule = server.faults
                .rules()
                .add(FaultRule.on("updates.getState").times(2).flood(7));
        TlInput error = client.result(client.call(Server.STATE));
        assertThat(List.of(error.readInt(), error.readInt())).isEqualTo(List.of(Client.RPC_ERROR, 420));
        assertThat(new String(error.readBytes(), StandardCharsets.UTF_8)).isEqualTo("FLOOD_WAIT_7");
        client.result(client.call(Server.STATE));
        assertThat(client.result(client.call(Server.STATE)).readInt()).isEqualTo(0xa56c2a3e);
        assertThat(rule.hits()).isEqualTo(2);
        assertThat(server.counters.errors("420 FLOOD_WAIT_7")).isEqualTo(2);
    }

    @Test
    void knowsNoMethodThatIsNotDeclared() throws IOException {
        TlInput error = client.result(client.send(ints(0x01020304)));
        assertThat(error.readInt()).isEqualTo(Client.RPC_ERROR);
        assertThat(server.counters.unknown()).containsOnlyKeys("#1020304");
        TlInput cutShort = client.result(client.send(ints(INVOKE_WITH_LAYER)));
        assertThat(cutShort.readInt()).isEqualTo(Client.RPC_ERROR);
    }
}
