package io.telecast.testdc.wire;

import io.telecast.testdc.crypto.RsaKey;
import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.fault.Faults;
import io.telecast.testdc.rpc.RpcCall;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.wire.ClientLine.Dress;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server with an API of three methods, and clients for it. */
final class Server implements AutoCloseable {

    static final TlObject WHERE = TlObject.of("help.getNearestDc");
    static final TlObject STATE = TlObject.of("updates.getState");
    static final TlObject SIGN_IN = TlObject.of("auth.importBotAuthorization", "bot_auth_token", "1:x");
    static final long BOT = 1;

    private static final RsaKey RSA = RsaKey.generate(new SecureRandom());

    final Faults faults = new Faults(new Random(1), InstantSource.system());
    final Counters counters = new Counters();
    final Queue<String> calls = new ConcurrentLinkedQueue<>();
    final WireServer wire = new WireServer(RSA, faults, counters, new SecureRandom());

    Server() throws IOException {
        wire.start(this::handle);
    }

    private TlObject handle(RpcCall call) {
        calls.add(call.method());
        return switch (call.method()) {
            case "help.getNearestDc" -> TlObject.of("nearestDc", "country", "ZZ", "this_dc", dataCenter(call));
            case "auth.importBotAuthorization" -> {
                call.session().signIn(BOT);
                yield TlObject.of("auth.authorization", "user", TlObject.of("user", "self", true, "id", BOT));
            }
            case "updates.getState" -> TlObject.of("updates.state", "pts", call.botId(), "date", 1);
            default -> throw RpcError.badRequest("METHOD_INVALID");
        };
    }

    private static int dataCenter(RpcCall call) {
        return call.session().dataCenter();
    }

    ClientLine line() throws IOException {
        return line(Dress.OBFUSCATED_INTERMEDIATE);
    }

    ClientLine line(Dress dress) throws IOException {
        return ClientLine.through(wire.proxy(), "149.154.167.51", dress);
    }

    /** One that has made a key. */
    Client client(ClientLine line) throws IOException {
        return new Client(line, ClientKeys.exchange(line, RSA, 2, 0), 77);
    }

    ClientKeys.Made exchange(ClientLine line, int dataCenter) throws IOException {
        return ClientKeys.exchange(line, RSA, dataCenter, 0);
    }

    ClientKeys.Made temporary(ClientLine line, int lifetime) throws IOException {
        return ClientKeys.exchange(line, RSA, 2, lifetime);
    }

    @Override
    public void close() {
        wire.close();
    }
}
