package io.telecast.testdc.api;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.UserWriting;
import io.telecast.sandbox.world.World;
import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.rpc.RpcCall;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.rpc.Session;
import io.telecast.testdc.rpc.Sessions;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Peers;
import io.telecast.testdc.world.Placement;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The API in front of a fresh world, without the wire. */
final class ApiRig implements AutoCloseable {

    final World world;
    final Realm realm;
    final Faults faults = new Faults(new Random(1));
    final Founding founding;
    final UserWriting writing;

    private final Api api;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();

    ApiRig(Path folder) throws IOException {
        world = World.open(folder, Samples.bundled(0), Clock.systemUTC());
        var presses = new Presses(world);
        founding = new Founding(world, new SecureRandom());
        writing = new UserWriting(world, presses);
        realm = new Realm(world, presses, faults, new Placement(List.of(2, 4)), Clock.systemUTC());
        realm.start(new Sessions() {
            @Override
            public List<Session> of(long botId) {
                return sessions.stream().filter(it -> it.botId() == botId).toList();
            }

            @Override
            public void signOut(long botId) {
                of(botId).forEach(Session::signOut);
            }
        });
        api = new Api(realm, faults, new Counters(), new SecureRandom(), "KEY");
    }

    FakeSession open(int dataCenter, boolean updates) {
        var session = new FakeSession(dataCenter, updates);
        sessions.add(session);
        return session;
    }

    /** Signed in where the bot is at home. */
    FakeSession signedIn(BotToken token) {
        FakeSession session = open(realm.placement().ofBot(token.botId()), true);
        call(session, signIn(token.value()));
        return session;
    }

    static TlObject signIn(String token) {
        return TlObject.of("auth.importBotAuthorization", "api_id", 1, "api_hash", "0123456789abcdef")
                .with("bot_auth_token", token);
    }

    TlObject call(Session session, TlObject query) {
        return api.handle(new RpcCall(query, session));
    }

    /** The error that a call is answered with, such as {@code 400 PEER_ID_INVALID}. */
    @Nullable
    String error(Session session, TlObject query) {
        RpcError error = catchThrowableOfType(RpcError.class, () -> call(session, query));
        return error == null ? null : error.code() + " " + error.text();
    }

    TlObject inputPeer(long bot, long chat) {
        TlObject seen = chat < 0
                ? realm.peers().channel(bot, chat).orElseThrow()
                : realm.peers().user(bot, chat).orElseThrow();
        TlObject peer = Peers.peer(chat);
        return chat < 0
                ? TlObject.of("inputPeerChannel", "channel_id", peer.longValue("channel_id"))
                        .with("access_hash", seen.longValue("access_hash"))
                : TlObject.of("inputPeerUser", "user_id", chat).with("access_hash", seen.longValue("access_hash"));
    }

    TlObject inputChannel(long bot, long chat) {
        TlObject seen = realm.peers().channel(bot, chat).orElseThrow();
        return TlObject.of("inputChannel", "channel_id", WireIds.channel(chat))
                .with("access_hash", seen.longValue("access_hash"));
    }

    TlObject sendMessage(long bot, long chat, String text, long random) {
        return TlObject.of("messages.sendMessage", "peer", inputPeer(bot, chat), "message", text)
                .with("random_id", random);
    }

    TlObject channelMessage(FakeSession session, long channel, long id) {
        TlObject query = TlObject.of("channels.getMessages", "channel", inputChannel(session.botId(), channel))
                .with("id", List.of(TlObject.of("inputMessageID", "id", (int) id)));
        return call(session, query).objects("messages").getFirst();
    }

    @Override
    public void close() throws IOException {
        realm.close();
        world.close();
    }
}
