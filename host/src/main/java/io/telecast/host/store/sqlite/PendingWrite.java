package io.telecast.host.store.sqlite;

import io.telecast.api.storage.StorageException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A write that waits for its commit. Written by the writer's thread, read by its caller's after the latch. */
final class PendingWrite<T> {

    private final GroupCommit.Operation<T> operation;
    private final CountDownLatch settled = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Exception failure;

    PendingWrite(GroupCommit.Operation<T> operation) {
        this.operation = operation;
    }

    /** Runs the operation inside a transaction; answers false if it failed. */
    boolean run(SqliteSession session) {
        try {
            result = operation.run(session);
            failure = null;
            return true;
        } catch (SQLException | RuntimeException e) {
            failure = e;
            return false;
        } catch (Error e) {
            // the writer serves everybody: it must outlive whatever one write brings
            failure = new StorageException("The write failed: " + e, e);
            return false;
        }
    }

    void succeed() {
        settled.countDown();
    }

    /** Fails as its own operation did. */
    void fail(SqliteErrors errors) {
        if (failure instanceof SQLException e) {
            fail(errors.explain(e));
        } else if (failure instanceof RuntimeException e) {
            fail(e);
        }
    }

    void fail(RuntimeException reason) {
        failure = reason;
        settled.countDown();
    }

    @SuppressWarnings("NullAway") // a result is there once it is settled without failure
    T await() {
        boolean interrupted = false;
        while (true) {
            try {
                settled.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof StorageException e) {
            // made anew, so that it shows the caller's stack too
            throw new StorageException(String.valueOf(e.getMessage()), e);
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        return result;
    }
}
