package io.telecast.host.store.sqlite;

import io.telecast.api.storage.StorageException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. Writes that arrive while a commit waits for the disk are committed together by the next one, so that
 * many callers share the cost of a flush while each of them waits until its own write is safe.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private static final int MOST_AT_ONCE = 256;

    private final SqliteSession session;
    private final SqliteErrors errors;
    private final BlockingQueue<PendingWrite<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean closed;

    GroupCommit(SqliteSession session, SqliteErrors errors) {
        this.session = session;
        this.errors = errors;
        // SQLite blocks its thread in native code: a virtual one would hold up others
        this.thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::work);
        thread.start();
    }

    /** A write, all or nothing. May be run again after a rollback. */
    @FunctionalInterface
    interface Operation<T> {
        T run(SqliteSession session) throws SQLException;
    }

    /** Runs a write and answers when it is durable. An interrupted caller waits all the same. */
    <T> T write(Operation<T> operation) {
        PendingWrite<T> write = new PendingWrite<>(operation);
        queue.add(write);
        if (closed) {
            // the writer may have looked at the queue for the last time
            thread.interrupt();
            failRest();
        }
        return write.await();
    }

    /** Grows with each commit, before the callers of its writes go on. */
    long commits() {
        return commits.get();
    }

    private void work() {
        List<PendingWrite<?>> group = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                // closing
                continue;
            }
            queue.drainTo(group, MOST_AT_ONCE - 1);
            commit(group);
            group.clear();
        }
        failRest();
    }

    private void commit(List<PendingWrite<?>> group) {
        if (tryCommit(group)) {
            return;
        }
        // one of them spoils the group: each gets a transaction of its own
        for (PendingWrite<?> write : group) {
            if (!tryCommit(List.of(write))) {
                write.fail(errors);
            }
        }
    }

    /** Answers false, with nothing written, if an operation failed. */
    private boolean tryCommit(List<PendingWrite<?>> group) {
        try {
            session.run("BEGIN IMMEDIATE");
            for (PendingWrite<?> write : group) {
                if (!write.run(session)) {
                    rollBack();
                    return false;
                }
            }
            session.run("COMMIT");
            commits.incrementAndGet();
        } catch (SQLException e) {
            // it may have come to the disk all the same
            commits.incrementAndGet();
            rollBack();
            group.forEach(write -> write.fail(errors.explain(e)));
            return true;
        }
        group.forEach(PendingWrite::succeed);
        return true;
    }

    private void rollBack() {
        try {
            session.run("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("SQLite rolled back by itself", e);
        }
    }

    private void failRest() {
        for (PendingWrite<?> write = queue.poll(); write != null; write = queue.poll()) {
            write.fail(new StorageException("The database is closed."));
        }
    }

    /** Finishes the writes under way. */
    @Override
    public void close() throws SQLException {
        closed = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        session.close();
        // what was read before must not be answered any more
        commits.incrementAndGet();
    }
}
