package io.telecast.host.store.sqlite;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.Limits;
import io.telecast.host.store.LiveShapes;
import io.telecast.host.store.RecordShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One collection of the file. */
final class SqliteStore<R extends Record> implements Store<R> {

    private final RecordShape<R> shape;
    private final long collection;
    private final GroupCommit writer;
    private final SqliteReaders readers;
    private final SqliteRows rows;
    private final LiveShapes shapes;
    private final InstantSource clock;
    private final RecentReads<R> recent;

    SqliteStore(
            RecordShape<R> shape,
            long collection,
            GroupCommit writer,
            SqliteReaders readers,
            SqliteRows rows,
            LiveShapes shapes,
            InstantSource clock) {
        this.shape = shape;
        this.shapes = shapes;
        this.collection = collection;
        this.writer = writer;
        this.readers = readers;
        this.rows = rows;
        this.clock = clock;
        this.recent = new RecentReads<>(writer::commits);
    }

    @Override
    public Optional<R> get(String key) {
        return getVersioned(key).map(Versioned::record);
    }

    @Override
    public Optional<Versioned<R>> getVersioned(String key) {
        if (!RecordShape.storable(key)) {
            return Optional.empty();
        }
        RecentReads.Row<R> row = recent.get(key, this::row);
        if (row == null || row.expires() <= now()) {
            return Optional.empty();
        }
        R record = row.record();
        return Optional.of(new Versioned<>(record == null ? shape.decode(key, row.json()) : record, row.version()));
    }

    private RecentReads.@Nullable Row<R> row(String key) {
        record Found(String json, long version, long expires) {}
        Optional<Found> found = readers.read(session -> session.query(
                SqliteSql.GET,
                row -> row.next()
                        ? Optional.of(new Found(row.getString(1), row.getLong(2), row.getLong(3)))
                        : Optional.empty(),
                collection,
                key));
        return found.map(each -> new RecentReads.Row<R>(
                        each.json(),
                        each.version(),
                        each.expires(),
                        shape.shareable() ? shape.decode(key, each.json()) : null))
                .orElse(null);
    }

    @Override
    public boolean insert(R record) {
        EncodedRecord encoded = shapes.complete(shape, shape.encode(record));
        long now = now();
        return writer.write(session -> {
            Optional<SqliteRows.Row> row = rows.find(session, collection, encoded.key());
            if (row.isPresent() && row.get().lives(now)) {
                return false;
            }
            write(session, row, encoded);
            return true;
        });
    }

    @Override
    public void put(R record) {
        EncodedRecord encoded = shapes.complete(shape, shape.encode(record));
        writer.write(session -> {
            write(session, rows.find(session, collection, encoded.key()), encoded);
            return true;
        });
    }

    private void write(SqliteSession session, Optional<SqliteRows.Row> row, EncodedRecord encoded) throws SQLException {
        if (row.isPresent()) {
            rows.overwrite(session, collection, row.get(), encoded);
        } else {
            rows.insert(session, collection, encoded);
        }
    }

    @Override
    public boolean replace(Versioned<R> read, R next) {
        EncodedRecord encoded = shapes.complete(shape, shape.encodeNext(read.record(), next));
        long now = now();
        return writer.write(session -> {
            Optional<SqliteRows.Row> row = current(session, encoded.key(), read.version(), now);
            if (row.isPresent()) {
                rows.overwrite(session, collection, row.get(), encoded);
            }
            return row.isPresent();
        });
    }

    @Override
    public boolean delete(String key) {
        if (!RecordShape.storable(key)) {
            return false;
        }
        long now = now();
        return writer.write(session -> {
            Optional<SqliteRows.Row> row = rows.find(session, collection, key);
            if (row.isPresent()) {
                rows.delete(session, collection, key, row.get());
            }
            return row.isPresent() && row.get().lives(now);
        });
    }

    @Override
    public boolean delete(Versioned<R> read) {
        String key = shape.keyOf(read.record());
        long now = now();
        return writer.write(session -> {
            Optional<SqliteRows.Row> row = current(session, key, read.version(), now);
            if (row.isPresent()) {
                rows.delete(session, collection, key, row.get());
            }
            return row.isPresent();
        });
    }

    private Optional<SqliteRows.Row> current(SqliteSession session, String key, long version, long now)
            throws SQLException {
        return rows.find(session, collection, key).filter(row -> row.lives(now) && row.version() == version);
    }

    @Override
    public List<R> find(String index, String value, String afterKey, int limit) {
        shape.index(index);
        Limits.check(limit);
        return readers.read(session -> session.query(
                SqliteSql.FIND, row -> records(row, limit), collection, now(), index, value, afterKey, limit));
    }

    @Override
    public List<R> range(String index, String from, String to, int limit) {
        Index<R> declared = shape.index(index);
        Limits.check(limit);
        if (!declared.multiple()) {
            return readers.read(session -> session.query(
                    SqliteSql.RANGE_LIMITED, row -> records(row, limit), collection, now(), index, from, to, limit));
        }
        // rows come while they are read: duplicates are skipped without counting and nothing piles up
        return readers.read(session ->
                session.query(SqliteSql.RANGE, row -> records(row, limit), collection, now(), index, from, to));
    }

    @Override
    public List<R> scan(String afterKey, int limit) {
        Limits.check(limit);
        return readers.read(session ->
                session.query(SqliteSql.SCAN, row -> records(row, limit), collection, now(), afterKey, limit));
    }

    private List<R> records(ResultSet row, int limit) throws SQLException {
        List<R> records = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (records.size() < limit && row.next()) {
            String key = row.getString(1);
            if (keys.add(key)) {
                records.add(shape.decode(key, row.getString(2)));
            }
        }
        return records;
    }

    @Override
    public long count() {
        return readers.read(session -> session.query(SqliteSql.COUNT, SqliteStore::number, collection, now()));
    }

    @Override
    public long count(String index, String value) {
        shape.index(index);
        return readers.read(session ->
                session.query(SqliteSql.COUNT_INDEXED, SqliteStore::number, collection, now(), index, value));
    }

    private static long number(ResultSet row) throws SQLException {
        return row.next() ? row.getLong(1) : 0;
    }

    private long now() {
        return clock.millis();
    }
}
