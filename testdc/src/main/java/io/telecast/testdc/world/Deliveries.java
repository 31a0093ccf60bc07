package io.telecast.testdc.world;

import io.telecast.sandbox.fault.FaultRule.Target;
import io.telecast.sandbox.fault.Faults;
import io.telecast.testdc.rpc.Session;
import io.telecast.testdc.rpc.Sessions;
import io.telecast.testdc.tl.TlObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries updates to the sessions of bots, one after another, so that nobody who changes the world waits for a line. Thread-safe. */
final class Deliveries implements AutoCloseable {

    /** Whose call it is that changes the world: this session learns of it by the answer. */
    static final ScopedValue<Session> CALLER = ScopedValue.newInstance();

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final Peers peers;
    private final Faults faults;
    private final IntSupplier now;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofVirtual().name("testdc-updates").unstarted(this::run);
    private volatile Optional<Sessions> sessions = Optional.empty();

    /** @param now seconds since 1970 */
    Deliveries(Peers peers, Faults faults, IntSupplier now) {
        this.peers = peers;
        this.faults = faults;
        this.now = now;
    }

    void start(Sessions all) {
        sessions = Optional.of(all);
        thread.start();
    }

    private List<Session> sessions(long bot) {
        return sessions.map(all -> all.of(bot)).orElse(List.of());
    }

    /** Sends an update to a bot's sessions, soon and in order. Made complete at once, since the world may change. */
    void push(long bot, TlObject update, Mentions mentions) {
        push(bot, update, mentions, () -> {});
    }

    /** @param unheard run when no session was there to hear it */
    void push(long bot, TlObject update, Mentions mentions, Runnable unheard) {
        Optional<Session> caller = CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
        List<Session> listening = sessions(bot).stream()
                .filter(Session::wantsUpdates)
                .filter(session -> caller.isEmpty() || !caller.get().equals(session))
                .toList();
        if (listening.isEmpty()) {
            unheard.run();
            return;
        }
        TlObject updates = updates(bot, List.of(update), mentions);
        waiting.add(() -> {
            boolean heard = false;
            for (Session session : listening) {
                heard |= send(bot, session, updates);
            }
            if (!heard) {
                unheard.run();
            }
        });
    }

    TlObject updates(long bot, List<TlObject> updates, Mentions mentions) {
        return peers.complete(bot, TlObject.of("updates", "updates", updates, "date", now.getAsInt()), mentions);
    }

    private boolean send(long bot, Session session, TlObject updates) {
        if (faults.isDown(Target.CONTROL, bot)) {
            session.disconnect();
        }
        boolean connected = session.isConnected();
        session.push(updates);
        return connected;
    }

    void signOut(long bot) {
        sessions.ifPresent(all -> {
            List<Session> open = all.of(bot);
            all.signOut(bot);
            // Whoever listens asks for the difference now, and learns that it is signed out.
            waiting.add(() -> open.stream()
                    .filter(Session::wantsUpdates)
                    .forEach(session -> session.push(TlObject.of("updatesTooLong"))));
        });
    }

    private void run() {
        try {
            while (true) {
                deliver(waiting.take());
            }
        } catch (InterruptedException e) {
            log.debug("No more updates are delivered.");
        }
    }

    private static void deliver(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException e) {
            log.error("An update could not be delivered.", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
