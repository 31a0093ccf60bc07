package io.telecast.testdc.wire.session;

import io.telecast.testdc.rpc.Session;
import io.telecast.testdc.rpc.Sessions;
import io.telecast.testdc.tl.ObjectWriter;
import io.telecast.testdc.wire.auth.AuthKey;
import io.telecast.testdc.wire.auth.AuthKeys;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** All sessions. Thread-safe. */
public final class SessionTable implements Sessions {

    private final Map<Name, WireSession> sessions = new ConcurrentHashMap<>();
    private final Desk desk;

    public SessionTable(AuthKeys keys, MessageIds ids, ObjectWriter writer, RandomGenerator random) {
        desk = new Desk(keys, ids, writer, random);
    }

    private record Name(long keyId, long sessionId) {}

    @Override
    public List<Session> of(long botId) {
        return sessions.values().stream()
                .filter(it -> it.botId() == botId)
                .map(Session.class::cast)
                .toList();
    }

    @Override
    public void signOut(long botId) {
        desk.keys().signOut(botId);
    }

    WireSession open(AuthKey key, long sessionId) {
        return sessions.computeIfAbsent(new Name(key.id(), sessionId), name -> new WireSession(key, sessionId, desk));
    }

    /** Whether there was one to remove. */
    boolean remove(AuthKey key, long sessionId) {
        return sessions.remove(new Name(key.id(), sessionId)) != null;
    }

    void removeAll(AuthKey key) {
        desk.keys().remove(key);
        sessions.keySet().removeIf(it -> it.keyId() == key.id());
    }

    /** A connection is gone. */
    void detach(Link link) {
        sessions.values().forEach(it -> it.detach(link));
    }
}
