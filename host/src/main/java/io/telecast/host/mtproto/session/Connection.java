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
    private final AtomicBoolean probed = new AtomicBoolean();
    private volatile boolean silent;

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
                MessageOpener.Message message = channel.receive();
                probed.set(false);
                understood.run();
                inbox.take(message);
                // a virtual thread that always finds data would keep its carrier to itself
                Thread.yield();
            }
        } catch (IOException e) {
            if (silent) {
                throw new IOException("The data centre has fallen silent.", e);
            }
            throw e;
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
                if (outbox.size() == 0 && channel.quietMillis() > GIVE_UP_IDLE_AFTER_MILLIS) {
                    giveUp();
                }
            }
        } catch (IOException e) {
            LOG.debug("Sending failed: {}", e.getMessage());
        } catch (InterruptedException stopped) {
            // the receiver has ended
        } finally {
            channel.close();
        }
    }

    /**
     * Looks whether the data centre still lives. To be called now and then by all who wait for answers: the thread that
     * receives waits without a limit, since each limit costs a timer, and the one that sends may be held up as well.
     *
     * @param waited for how many milliseconds the caller has
     */
    void look(long waited) {
        long quiet = Math.min(waited, channel.quietMillis());
        if (quiet > GIVE_UP_AFTER_MILLIS) {
            giveUp();
        } else if (quiet > PROBE_AFTER_MILLIS && probed.compareAndSet(false, true)) {
            outbox.probe();
        }
    }

    long quietMillis() {
        return channel.quietMillis();
    }

    void close() {
        channel.close();
    }

    private void giveUp() {
        silent = true;
        channel.close();
    }
}
