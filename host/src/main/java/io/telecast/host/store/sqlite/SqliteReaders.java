package io.telecast.host.store.sqlite;

import io.telecast.api.storage.StorageException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Connections that read. A read sees every write that returned before it began, and waits for no writer. */
final class SqliteReaders implements AutoCloseable {

    private final int size;
    private final BlockingQueue<SqliteSession> idle = new LinkedBlockingQueue<>();
    private final SqliteErrors errors;
    private volatile boolean closed;

    SqliteReaders(SqliteFile file, int size) throws SQLException {
        this.size = size;
        this.errors = file.errors();
        for (int i = 0; i < size; i++) {
            idle.add(file.connect(true));
        }
    }

    /** Runs a query with a connection of its own. An interrupted caller reads all the same. */
    <T> T read(GroupCommit.Operation<T> query) {
        SqliteSession session = borrow();
        try {
            if (closed) {
                throw new StorageException("The database is closed.");
            }
            return query.run(session);
        } catch (SQLException e) {
            throw errors.explain(e);
        } finally {
            idle.add(session);
        }
    }

    private SqliteSession borrow() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return idle.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the reads under way. */
    @Override
    public void close() throws SQLException {
        closed = true;
        List<SqliteSession> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(borrow());
        }
        for (SqliteSession session : all) {
            session.close();
        }
        // whoever waits for a connection finds one and is told that the database is closed
        idle.addAll(all);
    }
}
