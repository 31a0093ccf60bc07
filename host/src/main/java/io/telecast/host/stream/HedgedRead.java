package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One part that one worker is asked for, and a second one if the first is late: whichever is first has brought it. The
 * second writes into memory of its own. For one thread; to be closed in any case.
 */
final class HedgedRead implements AutoCloseable {

    private final PartReader reader;
    private final FileRecord file;
    private final long offset;
    private final ByteBuffer into;
    private final Runnable lost;
    private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
    private final List<Attempt> running = new ArrayList<>();
    private final Attempt first;
    private final long deadline;

    /**
     * Asks the first worker.
     *
     * @param lost told at the end if a worker that hangs may still write to the buffer
     */
    HedgedRead(PartReader reader, PooledWorker worker, FileRecord file, long offset, ByteBuffer into, Runnable lost) {
        this.reader = reader;
        this.file = file;
        this.offset = offset;
        this.into = into;
        this.lost = lost;
        this.deadline = System.nanoTime() + reader.limit().toNanos();
        this.first = reader.begin(worker, file, offset, into, ended::add);
        running.add(first);
    }

    /** Asks a second worker too. */
    void ask(PooledWorker second) {
        running.add(reader.begin(second, file, offset, ByteBuffer.allocate(into.remaining()), ended::add));
    }

    /** Those that have not ended. */
    List<Attempt> running() {
        return List.copyOf(running);
    }

    /** The next one that ends, if one does in time. */
    Optional<Attempt> await(Duration time) throws InterruptedException {
        Optional<Attempt> next = Optional.ofNullable(ended.poll(time.toNanos(), TimeUnit.NANOSECONDS));
        next.ifPresent(running::remove);
        return next;
    }

    /** The next one that ends, if one does before it is too late for all. */
    Optional<Attempt> await() throws InterruptedException {
        return await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }

    /**
     * Fills the buffer with what an attempt has brought.
     *
     * @return false if a worker that hangs may write over it
     */
    boolean take(Attempt winner) {
        if (winner != first) {
            if (running.remove(first) && !stop(first)) {
                return false;
            }
            into.put(winner.bytes());
        } else {
            into.position(into.limit());
        }
        return true;
    }

    /** Nobody waits any longer for workers that do not even say where the file is. */
    void giveUp() {
        running.forEach(attempt -> reader.giveUp(file, attempt.worker()));
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops what still runs; false if a worker that hangs may go on to write to the buffer. */
    boolean stop() {
        boolean free = true;
        for (Attempt attempt : List.copyOf(running)) {
            running.remove(attempt);
            if (attempt == first) {
                free = stop(attempt);
            } else {
                attempt.interrupt();
            }
        }
        return free;
    }

    private boolean stop(Attempt attempt) {
        boolean ends = attempt.stop();
        if (!ends) {
            lost.run();
        }
        return ends;
    }
}
