package io.telecast.sandbox.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The latest happenings, for pages that listen and for those that come back. Thread-safe. */
public final class Feed {

    private static final int KEPT = 4096;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Deque<Happening> latest = new ArrayDeque<>();
    private long last;
    private boolean closed;

    /** @param start numbers grow from here; above those of an earlier process */
    Feed(long start) {
        last = start;
    }

    void add(Happening happening) {
        lock.lock();
        try {
            latest.addLast(happening.numbered(++last));
            if (latest.size() > KEPT) {
                latest.removeFirst();
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Number of the latest. */
    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for what follows a number.
     *
     * @return nothing when the time is over; a single {@link Happening.Type#RESET} when some of it is forgotten; empty
     *     when closed
     */
    public Optional<List<Happening>> after(long number, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!closed && number == last && left > 0) {
                left = more.awaitNanos(left);
            }
            if (closed) {
                return Optional.empty();
            }
            long oldest = last - latest.size();
            if (number > last || number < oldest) {
                return Optional.of(List.of(Happening.reset(last)));
            }
            var found = new ArrayList<Happening>();
            for (Happening happening : latest) {
                if (happening.id() > number) {
                    found.add(happening);
                }
            }
            return Optional.of(found);
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
