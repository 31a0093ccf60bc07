package io.telecast.host.store.sqlite;

import io.telecast.api.storage.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes records that have expired. Readers leave them out already; this gives their space back. */
final class ExpirySweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);

    /** Few enough that other writes do not wait long for one batch. */
    private static final int BATCH = 500;

    private final GroupCommit writer;
    private final SqliteRows rows;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    ExpirySweep(GroupCommit writer, SqliteRows rows, InstantSource clock, Duration pause) {
        this.writer = writer;
        this.rows = rows;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("store-expiry").start(() -> work(pause));
    }

    private void work(Duration pause) {
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                sweepQuietly();
            }
        } catch (InterruptedException e) {
            LOG.debug("Expired records are no longer deleted", e);
        }
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (StorageException e) {
            LOG.warn("Expired records could not be deleted; trying again later", e);
        }
    }

    /** Deletes all that has expired; answers how many. */
    int sweep() {
        long now = clock.millis();
        int sum = 0;
        int deleted;
        do {
            deleted = writer.write(session -> delete(session, now));
            sum += deleted;
        } while (deleted == BATCH && closing.getCount() > 0);
        return sum;
    }

    private record Expired(long id, long collection, String key, String indexed) {}

    private int delete(SqliteSession session, long now) throws SQLException {
        List<Expired> expired = session.query(SqliteSql.EXPIRED, ExpirySweep::expired, now, BATCH);
        for (Expired each : expired) {
            rows.delete(session, each.collection(), each.key(), new SqliteRows.Row(each.id(), 0, 0, each.indexed()));
        }
        return expired.size();
    }

    private static List<Expired> expired(ResultSet row) throws SQLException {
        List<Expired> expired = new ArrayList<>();
        while (row.next()) {
            expired.add(new Expired(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
        }
        return expired;
    }

    @Override
    public void close() {
        closing.countDown();
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
    }
}
