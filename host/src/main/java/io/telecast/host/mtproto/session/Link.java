package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.transport.PacketChannel;
import io.telecast.host.mtproto.transport.TransportException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to a data centre that comes back by itself: it connects when there is a request, stays, and after a loss
 * sends again what had no answer. Thread-safe.
 */
public final class Link implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5000;
    private static final long FLOOD_PAUSE_MILLIS = 5000;
    private static final int FLOOD_CODE = 420;
    private static final long RESTED_MILLIS = 10_000;

    /** How long after its last use a lost connection is put back without a request. */
    private static final long WARM_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final String name;
    private final Connector connector;
    private final SharedKey key;
    private final ServerClock clock;
    private final Initiation initiation;
    private final SecureRandom random;
    private final Outbox outbox = new Outbox();
    private final Thread thread;
    private volatile long lastUsed = System.nanoTime() - WARM_NANOS;
    private volatile String trouble = "There is no connection yet.";
    private volatile Optional<Connection> connection = Optional.empty();
    // whether the present connection has brought anything
    private volatile boolean heard;

    /**
     * Starts a link, which does nothing until it is used.
     *
     * @param name for logs
     */
    public Link(
            String name,
            Connector connector,
            SharedKey key,
            ServerClock clock,
            Initiation initiation,
            SecureRandom random) {
        this.name = name;
        this.connector = connector;
        this.key = key;
        this.clock = clock;
        this.initiation = initiation;
        this.random = random;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Connects to the data centre. */
    @FunctionalInterface
    public interface Connector {

        PacketChannel connect() throws IOException;
    }

    public Link start() {
        thread.start();
        return this;
    }

    /** Requests that wait for their answers. */
    public int load() {
        return outbox.size();
    }

    /**
     * Asks, and waits for the answer; interruption takes the request back.
     *
     * @param limit how long to wait, over any number of connections
     * @throws RpcException if the data centre refuses
     * @throws IOException if there is no answer in time, or none that makes sense
     */
    public <T> T call(Request<T> request, Duration limit) throws IOException, InterruptedException {
        var call = new Call<>(request);
        long began = System.nanoTime();
        long deadline = began + limit.toNanos();
        lastUsed = began;
        outbox.add(call);
        try {
            while (true) {
                long left = deadline - System.nanoTime();
                if (call.await(Duration.ofNanos(Math.min(left, LOOK_EVERY.toNanos())))) {
                    return call.result();
                }
                if (left <= 0 || !thread.isAlive()) {
                    throw new IOException(("The data centre did not answer in time. " + trouble).strip());
                }
                look(call, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            }
        } finally {
            if (!call.isDone()) {
                call.abandon();
                outbox.forget(call);
            }
        }
    }

    private void look(Call<?> call, long waited) {
        Optional<Connection> present = connection;
        outbox.reconsider(call, present.map(Connection::quietMillis).orElse(0L));
        present.ifPresent(it -> it.look(waited));
    }

    /** Gives the connection up; the next one may have another key. Requests go on there. */
    public void restart() {
        connection.ifPresent(Connection::close);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long pause = 0;
        try {
            while (true) {
                if (System.nanoTime() - lastUsed > WARM_NANOS) {
                    outbox.awaitRequest(Long.MAX_VALUE);
                }
                long began = System.nanoTime();
                heard = false;
                long least = serve();
                boolean rested = System.nanoTime() - began > TimeUnit.MILLISECONDS.toNanos(RESTED_MILLIS);
                // one that was of use is put back soon, however often it is cut
                long next = heard && least >= 0 ? FIRST_PAUSE_MILLIS : pause * 2;
                pause = rested ? 0 : Math.clamp(next, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
                // a new session may begin at once, but not one after the other
                if (least >= 0 || pause > FIRST_PAUSE_MILLIS) {
                    Thread.sleep(Math.max(least, pause));
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("{} is closed.", name);
        }
    }

    /**
     * Connects and serves until the connection is lost.
     *
     * @return the milliseconds to pause at least; negative for none
     */
    private long serve() throws InterruptedException {
        try (PacketChannel packets = connector.connect()) {
            SharedKey.Held held = key.get(packets);
            try (var channel = new EncryptedChannel(packets, held.key(), random)) {
                packets.waitWithoutLimit();
                var present = new Connection(channel, outbox, held.salts(), clock, initiation, () -> {
                    heard = true;
                    key.trust(held.key().id());
                });
                connection = Optional.of(present);
                trouble = "";
                LOG.debug("{} is connected.", name);
                present.run();
            } catch (TransportException e) {
                if (e.code() == TransportException.UNKNOWN_KEY) {
                    key.doubt(held.key().id());
                }
                throw e;
            }
            return 0;
        } catch (SessionException e) {
            note(e);
            return -1;
        } catch (TransportException e) {
            note(e);
            if (e.code() != TransportException.FLOOD) {
                return 0;
            }
            outbox.fail(new RpcException(FLOOD_CODE, "FLOOD_WAIT_" + FLOOD_PAUSE_MILLIS / 1000));
            return FLOOD_PAUSE_MILLIS;
        } catch (TlException e) {
            LOG.warn("{}: {}", name, e.getMessage());
            trouble = String.valueOf(e.getMessage());
            return 0;
        } catch (RuntimeException e) {
            LOG.error("{} failed, and begins anew.", name, e);
            trouble = "It failed: " + e;
            return 0;
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            note(e);
            return 0;
        }
    }

    private void note(IOException e) {
        LOG.debug("{}: {}", name, e.getMessage());
        trouble = String.valueOf(e.getMessage());
    }
}
