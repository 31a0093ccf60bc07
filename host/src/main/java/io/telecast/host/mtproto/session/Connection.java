package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlWriter;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session on one connection: this thread receives, another sends, until either fails. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private static final long PROBE_AFTER_MILLIS = 4000;
    private static final long GIVE_UP_AFTER_MILLIS = 10_000;
    private static final long GIVE_UP_IDLE_AFTER_MILLIS = 60_000;

    private final EncryptedChannel channel;
    private final Outbox outbox;
    private final Salts salts;
    private final MessageIds ids;
    private final Initiation initiation;
    private final Runnable understood;
    private final AtomicBoolean initiated = new AtomicBoolean();
    private final Inbox inbox;
    private boolean probed;

    /**
     * Makes one.
     *
     * @param understood told of every message that is under the key
     */
    Connection(
            EncryptedChannel channel,
            Outbox outbox,
            Salts salts,
            ServerClock clock,
            Initiation initiation,
            Runnable understood) {
        this.channel = channel;
        this.outbox = outbox;
        this.salts = salts;
        this.ids = new MessageIds(clock);
        this.initiation = initiation;
        this.understood = understood;
        this.inbox = new Inbox(outbox, salts, clock, ids::issued, () -> initiated.set(true));
    }

    /** Serves until the connection is lost, which it says by its exception, or the thread is interrupted. */
    @SuppressWarnings("ThreadPriorityCheck") // says why below
    void run() throws IOException, InterruptedException {
        outbox.begin();
        Thread sender = Thread.ofVirtual().name("mtproto sender").start(this::send);
        try {
            while (true) {
                MessageOpener.Message message = channel.receive(this::checkAlive);
                probed = false;
                understood.run();
                inbox.take(message);
                // a virtual thread that always finds data would keep its carrier to itself
                Thread.yield();
            }
        } finally {
            sender.interrupt();
            channel.close();
            sender.join();
        }
    }

    private void send() {
        var out = new TlWriter(4096);
        try {
            while (true) {
                outbox.take(ids, initiation, initiated.get()).send(channel, salts.current(), out);
            }
        } catch (IOException e) {
            LOG.debug("Sending failed: {}", e.getMessage());
        } catch (InterruptedException stopped) {
            // the receiver has ended
        } finally {
            channel.close();
        }
    }

    private void checkAlive(long quiet) throws IOException {
        boolean busy = outbox.size() > 0;
        if (quiet > (busy ? GIVE_UP_AFTER_MILLIS : GIVE_UP_IDLE_AFTER_MILLIS)) {
            throw new IOException("The data centre has fallen silent.");
        }
        if (busy && !probed && quiet > PROBE_AFTER_MILLIS) {
            probed = true;
            outbox.probe();
        }
    }
}
