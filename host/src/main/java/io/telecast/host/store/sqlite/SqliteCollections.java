package io.telecast.host.store.sqlite;

import io.telecast.host.store.RecordShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows collections by name, and indexes their records again when the declared indexes changed. */
final class SqliteCollections {

    private static final int PAGE = 500;

    private final GroupCommit writer;
    private final SqliteReaders readers;
    private final SqliteRows rows;

    SqliteCollections(GroupCommit writer, SqliteReaders readers, SqliteRows rows) {
        this.writer = writer;
        this.readers = readers;
        this.rows = rows;
    }

    private record Collection(long id, String indexes) {}

    /** The id of a collection, whose index entries are complete when this returns. */
    <R extends Record> long open(RecordShape<R> shape) {
        Collection collection = writer.write(session -> {
            Optional<Collection> known = find(session, shape);
            return known.isPresent() ? known.get() : create(session, shape);
        });
        if (!collection.indexes().equals(shape.indexSignature())) {
            reindex(collection.id(), shape);
            writer.write(session -> session.update(SqliteSql.NEW_INDEXES, shape.indexSignature(), collection.id()));
        }
        return collection.id();
    }

    private static Optional<Collection> find(SqliteSession session, RecordShape<?> shape) throws SQLException {
        return session.query(
                SqliteSql.COLLECTION,
                row -> row.next() ? Optional.of(new Collection(row.getLong(1), row.getString(2))) : Optional.empty(),
                shape.namespace(),
                shape.name());
    }

    private static Collection create(SqliteSession session, RecordShape<?> shape) throws SQLException {
        String indexes = shape.indexSignature();
        return session.query(
                SqliteSql.NEW_COLLECTION,
                row -> new Collection(row.next() ? row.getLong(1) : 0, indexes),
                shape.namespace(),
                shape.name(),
                indexes);
    }

    private <R extends Record> void reindex(long collection, RecordShape<R> shape) {
        String after = "";
        while (true) {
            String from = after;
            List<String> page = readers.read(
                    session -> session.query(SqliteSql.KEYS, SqliteCollections::keys, collection, from, PAGE));
            if (page.isEmpty()) {
                return;
            }
            writer.write(session -> {
                for (String key : page) {
                    reindex(session, collection, key, shape);
                }
                return true;
            });
            after = page.getLast();
        }
    }

    private static List<String> keys(ResultSet row) throws SQLException {
        List<String> keys = new ArrayList<>();
        while (row.next()) {
            keys.add(row.getString(1));
        }
        return keys;
    }

    private <R extends Record> void reindex(SqliteSession session, long collection, String key, RecordShape<R> shape)
            throws SQLException {
        Optional<SqliteRows.Row> row = rows.find(session, collection, key);
        if (row.isEmpty()) {
            return;
        }
        String json = session.query(
                SqliteSql.BODY,
                body -> body.next() ? body.getString(1) : "",
                row.get().id());
        List<IndexText.Entry> entries = IndexText.entries(shape.indexed(shape.decode(key, json)));
        rows.reindex(session, collection, key, row.get(), entries);
        session.update(SqliteSql.INDEXED, IndexText.write(entries), row.get().id());
    }
}
