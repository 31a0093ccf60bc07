package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be sent and what waits for answers. Requests outlive a connection: when one is lost, those without an
 * answer wait again, the oldest first. Thread-safe.
 */
final class Outbox {

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_ACKNOWLEDGEMENTS = 16;
    /** What one message may name; a server that goes on while nothing can be sent gets no more memory. */
    private static final int MOST_NAMED = 8192;

    private static final long ACKNOWLEDGE_WITHIN = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PING_EVERY = TimeUnit.SECONDS.toNanos(30);
    private static final int DISCONNECT_AFTER_SECONDS = 75;

    /** Once requests are answered that were sent this much later, an answer is taken for lost. */
    private static final long OVERTAKEN = TimeUnit.SECONDS.toNanos(6);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Call<?>> waiting = new ArrayDeque<>();
    private final Map<Long, Call<?>> underWay = new HashMap<>();
    private final List<Long> acknowledgements = new ArrayList<>();
    private final Deque<Long> unwanted = new ArrayDeque<>();
    private final List<Long> missed = new ArrayList<>();
    private long acknowledgeAt;
    private long pingAt;
    private boolean saltsWanted;
    private long newestAnswered = Long.MIN_VALUE;

    void add(Call<?> call) {
        locked(() -> waiting.add(call));
    }

    /** Takes a request out; an answer that comes all the same does no harm. */
    void forget(Call<?> call) {
        locked(() -> {
            if (!waiting.remove(call) && underWay.remove(call.messageId, call)) {
                unwanted.add(call.messageId);
            }
        });
    }

    /** Ends every request. */
    void fail(IOException reason) {
        var all = new ArrayList<Call<?>>();
        locked(() -> {
            all.addAll(waiting);
            all.addAll(underWay.values());
            waiting.clear();
            underWay.clear();
        });
        all.forEach(call -> call.fail(reason));
    }

    /**
     * Sends a request again if its answer seems to be lost. One that may only be queueing behind others on a slow
     * connection is left alone: asking twice would make it slower.
     */
    void reconsider(Call<?> call, long quietMillis) {
        locked(() -> {
            long age = System.nanoTime() - call.sentAt;
            boolean overtaken = newestAnswered - call.sentAt > OVERTAKEN;
            boolean quiet = age > OVERTAKEN && quietMillis > 2000;
            if ((overtaken || quiet) && underWay.remove(call.messageId, call)) {
                unwanted.add(call.messageId);
                waiting.addFirst(call);
            }
        });
    }

    /** The request that a message was; it waits for nothing any more. */
    Optional<Call<?>> answered(long messageId) {
        lock.lock();
        try {
            Call<?> call = underWay.remove(messageId);
            if (call != null) {
                newestAnswered = Math.max(newestAnswered, call.sentAt);
            }
            return Optional.ofNullable(call);
        } finally {
            lock.unlock();
        }
    }

    /** Sends again what the server did not take: a message, or all that a container held. */
    void sendAgain(long refused) {
        locked(() -> takeBack(underWay.values().stream()
                .filter(call -> call.messageId == refused || call.containerId == refused)
                .toList()));
    }

    void acknowledge(long messageId) {
        lock.lock();
        try {
            if (acknowledgements.isEmpty()) {
                acknowledgeAt = System.nanoTime() + ACKNOWLEDGE_WITHIN;
            }
            if (acknowledgements.size() < MOST_NAMED) {
                acknowledgements.add(messageId);
            }
            // one alone does not wake the sender: it sleeps no longer than until the next is due
            if (acknowledgements.size() == 1 || acknowledgements.size() == MOST_ACKNOWLEDGEMENTS) {
                work.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Asks for an answer that the server says it has sent. */
    void miss(long answerId) {
        locked(() -> {
            if (missed.size() < MOST_NAMED) {
                missed.add(answerId);
            }
        });
    }

    void wantSalts() {
        locked(() -> saltsWanted = true);
    }

    /** Pings now. */
    void probe() {
        locked(() -> pingAt = System.nanoTime());
    }

    /** Makes ready for a new session: all requests wait again, and what was to be said of the old one is void. */
    void begin() {
        locked(() -> {
            takeBack(List.copyOf(underWay.values()));
            acknowledgements.clear();
            unwanted.clear();
            missed.clear();
            saltsWanted = false;
            pingAt = System.nanoTime() + PING_EVERY;
        });
    }

    int size() {
        lock.lock();
        try {
            return waiting.size() + underWay.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is a request, or for some time. */
    void awaitRequest(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (waiting.isEmpty() && left > 0) {
                left = work.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something to send, and takes it. */
    Batch take(MessageIds ids, Initiation initiation, boolean initiated) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !serviceDue()) {
                work.awaitNanos(dueAt() - System.nanoTime());
            }
            var batch = new Batch(ids);
            addService(batch);
            byte[] prefix = initiation.prefix(initiated);
            long now = System.nanoTime();
            while (!waiting.isEmpty() && batch.size() < MOST_AT_ONCE) {
                Call<?> call = waiting.removeFirst();
                batch.add(call, prefix, now);
                underWay.put(call.messageId, call);
            }
            return batch.close();
        } finally {
            lock.unlock();
        }
    }

    private boolean serviceDue() {
        return acknowledgements.size() >= MOST_ACKNOWLEDGEMENTS
                || !unwanted.isEmpty()
                || !missed.isEmpty()
                || saltsWanted
                || dueAt() - System.nanoTime() <= 0;
    }

    private long dueAt() {
        return acknowledgements.isEmpty() ? pingAt : Math.min(pingAt, acknowledgeAt);
    }

    private void addService(Batch batch) {
        if (!acknowledgements.isEmpty()) {
            batch.add(ids(Service.MSGS_ACK, acknowledgements), false);
            acknowledgements.clear();
        }
        if (!missed.isEmpty()) {
            batch.add(ids(Service.MSG_RESEND_REQ, missed), false);
            missed.clear();
        }
        while (!unwanted.isEmpty() && batch.size() < MOST_AT_ONCE) {
            batch.add(new TlWriter(12).writeInt(Service.RPC_DROP_ANSWER).writeLong(unwanted.removeFirst()), true);
        }
        if (saltsWanted) {
            batch.add(new TlWriter(8).writeInt(Service.GET_FUTURE_SALTS).writeInt(Salts.WANTED), false);
            saltsWanted = false;
        }
        if (pingAt - System.nanoTime() <= 0) {
            batch.add(
                    new TlWriter(16)
                            .writeInt(Service.PING_DELAY_DISCONNECT)
                            .writeLong(System.nanoTime())
                            .writeInt(DISCONNECT_AFTER_SECONDS),
                    false);
            pingAt = System.nanoTime() + PING_EVERY;
        }
    }

    private static TlWriter ids(int constructor, List<Long> ids) {
        var out = new TlWriter(16 + ids.size() * Long.BYTES)
                .writeInt(constructor)
                .writeInt(Service.VECTOR)
                .writeInt(ids.size());
        ids.forEach(out::writeLong);
        return out;
    }

    private void takeBack(List<Call<?>> calls) {
        calls.stream()
                .sorted(Comparator.<Call<?>>comparingLong(call -> call.messageId)
                        .reversed())
                .forEach(call -> {
                    underWay.remove(call.messageId);
                    waiting.addFirst(call);
                });
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
            work.signal();
        } finally {
            lock.unlock();
        }
    }
}
