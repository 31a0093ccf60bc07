package io.telecast.testdc.api;

import io.telecast.testdc.rpc.Session;
import io.telecast.testdc.tl.TlObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A session without a line. */
final class FakeSession implements Session {

    private final int dataCenter;
    private final boolean updates;
    private final List<TlObject> pushed = new CopyOnWriteArrayList<>();
    private volatile long bot;
    private volatile int cuts;

    FakeSession(int dataCenter, boolean updates) {
        this.dataCenter = dataCenter;
        this.updates = updates;
    }

    @Override
    public long botId() {
        return bot;
    }

    @Override
    public void signIn(long botId) {
        bot = botId;
    }

    @Override
    public void signOut() {
        bot = 0;
    }

    @Override
    public int dataCenter() {
        return dataCenter;
    }

    @Override
    public boolean wantsUpdates() {
        return updates;
    }

    @Override
    public void push(TlObject updates) {
        pushed.add(updates);
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public void disconnect() {
        cuts++;
    }

    /** The updates in the pushed packets, in their order. */
    List<TlObject> updates() {
        return pushed.stream()
                .flatMap(packet -> packet.objects("updates").stream())
                .toList();
    }

    int cuts() {
        return cuts;
    }
}
