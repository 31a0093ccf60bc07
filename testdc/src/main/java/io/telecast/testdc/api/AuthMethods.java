package io.telecast.testdc.api;

import io.telecast.host.telegram.BotToken;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.rpc.Session;
import io.telecast.testdc.socks.TelegramAddresses;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Realm;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code auth.…}: who signs in, and where.
 *
 * @see <a href="https://core.telegram.org/api/bots#login">Logging in as a bot</a>
 * @see <a href="https://core.telegram.org/api/datacenter">Working with different data centers</a>
 */
final class AuthMethods {

    private static final int SECRET = 128;

    private final Realm realm;
    private final SecureRandom random;
    private final Map<Long, Exported> exported = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    AuthMethods(Realm realm, SecureRandom random) {
        this.realm = realm;
        this.random = random;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Exported(long bot, int dataCenter, byte[] secret) {}

    void register(Methods methods) {
        methods.addOpen("auth.importBotAuthorization", this::importBot)
                .addOpen("auth.importAuthorization", this::importFromElsewhere)
                .add("auth.exportAuthorization", this::export)
                .add("auth.logOut", (caller, query) -> {
                    caller.session().signOut();
                    return TlObject.of("auth.loggedOut");
                });
    }

    private TlObject importBot(Caller caller, TlObject query) {
        if (query.intValue("api_id") <= 0 || query.text("api_hash").isEmpty()) {
            throw RpcError.badRequest("API_ID_INVALID");
        }
        String token = query.text("bot_auth_token");
        long bot = Optional.of(token)
                .filter(BotToken::looksRight)
                .flatMap(AuthMethods::parsed)
                .flatMap(it -> realm.registry().bot(it))
                .orElseThrow(() -> RpcError.badRequest("ACCESS_TOKEN_INVALID"))
                .id();
        Session session = caller.session();
        int home = realm.placement().ofBot(bot);
        if (session.dataCenter() != home) {
            throw RpcError.seeOther("USER_MIGRATE", home);
        }
        return signIn(session, bot);
    }

    /** Digits that are no number make no token. */
    private static Optional<BotToken> parsed(String token) {
        var parsed = new BotToken(token);
        try {
            return parsed.botId() > 0 ? Optional.of(parsed) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private TlObject export(Caller caller, TlObject query) {
        int dataCenter = query.intValue("dc_id");
        if (dataCenter < 1 || dataCenter > TelegramAddresses.DATA_CENTERS) {
            throw RpcError.badRequest("DC_ID_INVALID");
        }
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        long id = last.incrementAndGet();
        exported.put(id, new Exported(caller.bot(), dataCenter, secret));
        return TlObject.of("auth.exportedAuthorization", "id", id, "bytes", secret);
    }

    private TlObject importFromElsewhere(Caller caller, TlObject query) {
        long id = query.longValue("id");
        Session session = caller.session();
        Exported found = Optional.ofNullable(exported.remove(id))
                .filter(it -> it.dataCenter() == session.dataCenter())
                .filter(it -> MessageDigest.isEqual(it.secret(), query.bytes("bytes")))
                .orElseThrow(() -> RpcError.badRequest("AUTH_BYTES_INVALID"));
        return signIn(session, found.bot());
    }

    private TlObject signIn(Session session, long bot) {
        session.signIn(bot);
        return TlObject.of("auth.authorization", "user", realm.peers().user(bot, bot));
    }
}
