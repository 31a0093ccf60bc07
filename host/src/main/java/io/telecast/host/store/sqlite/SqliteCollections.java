package io.telecast.host.store.sqlite;

import io.telecast.host.store.LiveShapes;
import io.telecast.host.store.RecordShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows collections by name, and indexes records again that were written under other indexes. */
final class SqliteCollections {

    private static final int PAGE = 500;

    private final GroupCommit writer;
    private final SqliteReaders readers;
    private final SqliteRows rows;
    private final LiveShapes shapes;

    SqliteCollections(GroupCommit writer, SqliteReaders readers, SqliteRows rows, LiveShapes shapes) {
        this.writer = writer;
        this.readers = readers;
        this.rows = rows;
        this.shapes = shapes;
    }

    /** The id of a collection, whose index entries are complete when this returns. */
    long open(RecordShape<?> shape) {
        long id = writer.write(session -> number(session, shape.namespace(), shape.name()));
        // from now on others index for this shape too; what they wrote before is made up for
        shapes.add(shape);
        reindex(id, shape);
        return id;
    }

    /** The id of a collection, which is made where needed. */
    static long number(SqliteSession session, String namespace, String name) throws SQLException {
        Optional<Long> known = session.query(SqliteSql.COLLECTION, SqliteCollections::id, namespace, name);
        return known.isPresent()
                ? known.get()
                : session.query(SqliteSql.NEW_COLLECTION, SqliteCollections::id, namespace, name)
                        .orElseThrow();
    }

    static Optional<Long> id(ResultSet row) throws SQLException {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }

    private void reindex(long collection, RecordShape<?> shape) {
        List<String> page = incomplete(collection, shape);
        while (!page.isEmpty()) {
            List<String> keys = page;
            writer.write(session -> {
                for (String key : keys) {
                    reindex(session, collection, key, shape);
                }
                return true;
            });
            page = incomplete(collection, shape);
            if (page.equals(keys)) {
                return;
            }
        }
    }

    /** Some records that may lack index values of this shape. */
    private List<String> incomplete(long collection, RecordShape<?> shape) {
        String own = shape.signature();
        String all = shapes.signature(shape);
        String first = own.compareTo(all) < 0 ? own : all;
        String second = own.compareTo(all) < 0 ? all : own;
        return readers.read(session ->
                session.query(SqliteSql.INDEXED_OTHERWISE, SqliteCollections::keys, collection, first, second, PAGE));
    }

    private static List<String> keys(ResultSet row) throws SQLException {
        List<String> keys = new ArrayList<>();
        while (row.next()) {
            keys.add(row.getString(1));
        }
        return keys;
    }

    private void reindex(SqliteSession session, long collection, String key, RecordShape<?> shape) throws SQLException {
        Optional<SqliteRows.Row> row = rows.find(session, collection, key);
        if (row.isPresent()) {
            String json = session.query(
                    SqliteSql.BODY,
                    body -> body.next() ? body.getString(1) : "",
                    row.get().id());
            rows.reindex(session, collection, row.get(), shapes.complete(shape, shape.reindexed(key, json)));
        }
    }
}
