package io.telecast.sandbox.telegram;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.UpdateSink;
import io.telecast.sandbox.fault.FaultRule.Target;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.BotInbox;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one bot its updates, in order, from a thread of its own. */
final class UpdatePump implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UpdatePump.class);
    private static final long TURN_MILLIS = 1000;
    private static final long DOWN_MILLIS = 50;

    private final BotInbox inbox;
    private final Faults faults;
    private final BotToken token;
    private final long bot;
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private volatile boolean closed;

    UpdatePump(BotInbox inbox, Faults faults, BotToken token) {
        this.inbox = inbox;
        this.faults = faults;
        this.token = token;
        this.bot = token.botId();
    }

    void start(UpdateSink sink) {
        Thread fresh = Thread.ofVirtual().name("sandbox-updates-" + bot).unstarted(() -> run(sink));
        if (!thread.compareAndSet(null, fresh)) {
            throw new IllegalStateException("Bot " + bot + " was started before. Connect it again to start it again.");
        }
        fresh.start();
    }

    private void run(UpdateSink sink) {
        long last = 0;
        try {
            while (!closed) {
                if (faults.isDown(Target.CONTROL, bot)) {
                    Thread.sleep(DOWN_MILLIS);
                    continue;
                }
                var next = inbox.after(token, last, TURN_MILLIS);
                if (next.isPresent() && !closed && !faults.isDown(Target.CONTROL, bot)) {
                    last = next.get().seq();
                    hand(sink, next.get());
                }
            }
        } catch (InterruptedException e) {
            log.debug("The updates of bot {} end.", bot);
        } catch (BotException.Unauthorized e) {
            sink.lost(true);
        }
    }

    private void hand(UpdateSink sink, BotInbox.Delivery delivery) {
        try {
            sink.accept(delivery.update(), () -> inbox.handled(delivery.seq()));
        } catch (RuntimeException e) {
            log.error("Bot {} failed to take an update; it comes again after a restart.", bot, e);
        }
    }

    /** No update is handed over once this has returned, unless it is called from within the sink. */
    @Override
    public void close() {
        closed = true;
        Thread pumping = thread.get();
        if (pumping == null || pumping == Thread.currentThread()) {
            return;
        }
        pumping.interrupt();
        try {
            pumping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
