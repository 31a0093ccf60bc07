package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.keys.BotKeys;
import io.telecast.host.mtproto.keys.StoredKey;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.telegram.BotToken;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a bot in: at home with its token, elsewhere with a permission from home
 * (<a href="https://core.telegram.org/api/datacenter">core.telegram.org/api/datacenter</a>). Thread-safe; one sign-in at
 * a time.
 */
final class Authorizer {

    private static final Logger LOG = LoggerFactory.getLogger(Authorizer.class);

    /** Where a bot is asked for that has not said where it is at home. */
    private static final int FIRST_GUESS = 2;

    private static final int MOST_MOVES = 4;

    /** A token that was refused is not shown again for so long. */
    private static final long REFUSED_FOR = TimeUnit.SECONDS.toNanos(30);

    private final BotToken token;
    private final int apiId;
    private final String apiHash;
    private final BotKeys keys;
    private final IntFunction<DataCenterSession> sessions;
    private final ReentrantLock signingIn = new ReentrantLock();

    /** Guarded by the lock. */
    private long refusedUntil = System.nanoTime();

    Authorizer(BotToken token, int apiId, String apiHash, BotKeys keys, IntFunction<DataCenterSession> sessions) {
        this.token = token;
        this.apiId = apiId;
        this.apiHash = apiHash;
        this.keys = keys;
        this.sessions = sessions;
    }

    /**
     * A session in which the bot is signed in.
     *
     * @param dataCenter empty for the bot's own
     */
    DataCenterSession authorized(Optional<Integer> dataCenter) throws IOException, InterruptedException {
        Optional<Integer> wanted = dataCenter.or(keys::home);
        if (wanted.isPresent() && isAuthorized(wanted.get())) {
            return sessions.apply(wanted.get());
        }
        signingIn.lockInterruptibly();
        try {
            int home = keys.home().filter(this::isAuthorized).orElse(0);
            if (home == 0) {
                if (refusedUntil - System.nanoTime() > 0) {
                    throw new TokenRefusedException(token.botId());
                }
                home = signInAtHome();
            }
            int there = dataCenter.orElse(home);
            if (!isAuthorized(there)) {
                signInAt(there, home);
            }
            return sessions.apply(there);
        } finally {
            signingIn.unlock();
        }
    }

    private boolean isAuthorized(int dataCenter) {
        return keys.key(dataCenter).filter(StoredKey::authorized).isPresent();
    }

    private int signInAtHome() throws IOException, InterruptedException {
        int home = keys.home().orElse(FIRST_GUESS);
        for (int i = 0; i < MOST_MOVES; i++) {
            try {
                expect(sessions.apply(home).call(SignIn.withToken(apiId, apiHash, token)));
                keys.home(home);
                keys.authorized(home);
                LOG.info("Bot {} has signed in at data centre {}.", token.botId(), home);
                return home;
            } catch (RpcException refusal) {
                OptionalInt elsewhere = Refusals.dataCenter(refusal);
                if (elsewhere.isEmpty()) {
                    dropIfUnauthorized(home, refusal);
                    throw sentence(refusal);
                }
                home = elsewhere.getAsInt();
            }
        }
        throw new IOException("Telegram sends bot " + token.botId() + " from one data centre to the other.");
    }

    private void signInAt(int dataCenter, int home) throws IOException, InterruptedException {
        try {
            signInAt(dataCenter, permission(dataCenter, home));
        } catch (RpcException refusal) {
            if (!Refusals.isPermissionUsed(refusal)) {
                throw refusal;
            }
            // it was taken, and the answer lost with its connection: a permission serves once
            signInAt(dataCenter, permission(dataCenter, home));
        }
    }

    private SignIn.Exported permission(int dataCenter, int home) throws IOException, InterruptedException {
        try {
            return sessions.apply(home).call(SignIn.export(dataCenter));
        } catch (RpcException refusal) {
            dropIfUnauthorized(home, refusal);
            throw refusal;
        }
    }

    private void signInAt(int dataCenter, SignIn.Exported permission) throws IOException, InterruptedException {
        expect(sessions.apply(dataCenter).call(SignIn.with(permission)));
        keys.authorized(dataCenter);
        LOG.info("Bot {} has signed in at data centre {}, too.", token.botId(), dataCenter);
    }

    private void dropIfUnauthorized(int dataCenter, RpcException refusal) {
        if (Refusals.isUnauthorized(refusal)) {
            DataCenterSession session = sessions.apply(dataCenter);
            session.keyId().ifPresent(session::drop);
        }
    }

    private IOException sentence(RpcException refusal) {
        if (Refusals.isTokenRefused(refusal)) {
            refusedUntil = System.nanoTime() + REFUSED_FOR;
            return new TokenRefusedException(token.botId());
        }
        return switch (refusal.type()) {
            case "API_ID_INVALID", "API_ID_PUBLISHED_FLOOD" ->
                new IOException("Telegram refuses the API id and hash (" + refusal.type()
                        + "). Set those that my.telegram.org shows under API development tools.");
            default -> refusal;
        };
    }

    private static void expect(boolean signedIn) throws IOException {
        if (!signedIn) {
            throw new IOException("Telegram answers a sign-in with something else.");
        }
    }
}
