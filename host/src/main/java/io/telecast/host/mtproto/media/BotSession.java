package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.keys.BotKeys;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.telegram.BotToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One bot at all data centres: signs in where it is needed, once, and again where Telegram has forgotten it. Thread-safe.
 */
final class BotSession implements AutoCloseable {

    private static final int MOST_TRIES = 4;
    private static final long PAUSE_MILLIS = 200;

    private final BotToken token;
    private final DataCenters dataCenters;
    private final BotKeys keys;
    private final Authorizer authorizer;
    private final Map<Integer, DataCenterSession> sessions = new ConcurrentHashMap<>();
    private final Map<Integer, DataCenterSession> deliveries = new ConcurrentHashMap<>();
    private volatile boolean closed;

    BotSession(BotToken token, int apiId, String apiHash, DataCenters dataCenters, BotKeys keys) {
        this.token = token;
        this.dataCenters = dataCenters;
        this.keys = keys;
        this.authorizer = new Authorizer(token, apiId, apiHash, keys, this::session);
    }

    long botId() {
        return token.botId();
    }

    /** Asks the bot's own data centre. */
    <T> T call(Request<T> request) throws IOException, InterruptedException {
        return call(Optional.empty(), request);
    }

    /** Asks a data centre, where the bot signs in first if it has not. */
    <T> T call(int dataCenter, Request<T> request) throws IOException, InterruptedException {
        return call(Optional.of(dataCenter), request);
    }

    private <T> T call(Optional<Integer> dataCenter, Request<T> request) throws IOException, InterruptedException {
        for (int i = 1; ; i++) {
            Runnable drop = () -> {};
            try {
                DataCenterSession session = authorizer.authorized(dataCenter);
                Optional<Long> keyId = session.keyId();
                drop = () -> keyId.ifPresent(session::drop);
                return session.call(request);
            } catch (RpcException refusal) {
                if (i == MOST_TRIES) {
                    throw refusal;
                }
                if (Refusals.isUnauthorized(refusal)) {
                    drop.run();
                } else if (Refusals.isPassing(refusal)) {
                    Thread.sleep(PAUSE_MILLIS * i);
                } else {
                    throw refusal;
                }
            }
        }
    }

    /** Asks a data centre that only delivers content: with sessions and keys of its own, and nobody signs in there. */
    <T> T callCdn(int dataCenter, List<RsaPublicKey> serverKeys, Request<T> request)
            throws IOException, InterruptedException {
        return deliveries
                .computeIfAbsent(
                        dataCenter, number -> opened(dataCenters.openDelivery(name(), number, keys, serverKeys)))
                .call(request);
    }

    private DataCenterSession session(int dataCenter) {
        return sessions.computeIfAbsent(dataCenter, number -> opened(dataCenters.open(name(), number, keys)));
    }

    private DataCenterSession opened(DataCenterSession session) {
        if (closed) {
            session.close();
        }
        return session;
    }

    private String name() {
        return "bot " + botId();
    }

    @Override
    public void close() {
        closed = true;
        sessions.values().forEach(DataCenterSession::close);
        deliveries.values().forEach(DataCenterSession::close);
    }
}
