package io.telecast.host.store.sqlite;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.store.LiveShapes;
import io.telecast.host.store.RawRecords;
import io.telecast.host.store.RecordShape;
import io.telecast.host.store.RecordStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/** Records in one SQLite file, for one process. A write has reached the disk when it returns. */
public final class SqliteRecordStore implements RecordStore {

    private static final int READERS = 4;
    private static final Duration SWEEP_PAUSE = Duration.ofMinutes(1);

    private final Path path;
    private final SqliteErrors errors;
    private final InstantSource clock;
    private final GroupCommit writer;
    private final SqliteReaders readers;
    private final SqliteRows rows;
    private final ExpirySweep sweep;
    private final LiveShapes shapes = new LiveShapes();

    /**
     * Opens a database file, creating it for its owner alone where needed.
     *
     * @throws io.telecast.api.storage.StorageException if the file is damaged, foreign or not writable; it stays as it is
     */
    public static SqliteRecordStore open(Path path, InstantSource clock) {
        SqliteFile file = new SqliteFile(path);
        file.prepare();
        try {
            return new SqliteRecordStore(path, file, clock);
        } catch (SQLException e) {
            throw file.errors().explain(e);
        }
    }

    private SqliteRecordStore(Path path, SqliteFile file, InstantSource clock) throws SQLException {
        SecureRandom random = new SecureRandom();
        this.path = path;
        this.errors = file.errors();
        this.clock = clock;
        this.readers = new SqliteReaders(file, READERS);
        this.writer = new GroupCommit(file.connect(false), errors);
        this.rows = new SqliteRows(random::nextLong);
        this.sweep = new ExpirySweep(writer, rows, clock, SWEEP_PAUSE);
    }

    @Override
    public <R extends Record> Store<R> open(String namespace, StoreSpec<R> spec) {
        RecordShape<R> shape = new RecordShape<>(namespace, spec);
        long collection = new SqliteCollections(writer, readers, rows, shapes).open(shape);
        return new SqliteStore<>(shape, collection, writer, readers, rows, shapes, clock);
    }

    @Override
    public RawRecords raw() {
        return new SqliteRaw(writer, readers, rows, clock);
    }

    @Override
    public String description() {
        return "SQLite in " + path;
    }

    /** Deletes what has expired now instead of within a minute; answers how many records. */
    int sweep() {
        return sweep.sweep();
    }

    @Override
    public void close() {
        sweep.close();
        try {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            throw errors.explain(e);
        }
    }
}
