package io.telecast.host.store.sqlite;

import io.telecast.host.store.EncodedRecord;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Changes of single records with their index entries. Every method runs inside the writer's transaction. */
final class SqliteRows {

    private final LongSupplier versions;

    SqliteRows(LongSupplier versions) {
        this.versions = versions;
    }

    /** A record's row without its body; it may have expired. */
    record Row(long id, long version, long expires, String indexed) {

        boolean lives(long now) {
            return expires > now;
        }
    }

    Optional<Row> find(SqliteSession session, long collection, String key) throws SQLException {
        return session.query(
                SqliteSql.EXISTING,
                row -> row.next()
                        ? Optional.of(new Row(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                        : Optional.empty(),
                collection,
                key);
    }

    void insert(SqliteSession session, long collection, EncodedRecord record) throws SQLException {
        List<IndexText.Entry> entries = IndexText.entries(record.indexed());
        long id = session.query(
                SqliteSql.INSERT,
                row -> row.next() ? row.getLong(1) : 0L,
                collection,
                record.key(),
                versions.getAsLong(),
                record.expires(),
                record.indexed().signature(),
                IndexText.write(entries),
                record.json());
        for (IndexText.Entry entry : entries) {
            session.update(SqliteSql.ADD_ENTRY, collection, entry.name(), entry.value(), record.key(), id);
        }
    }

    void overwrite(SqliteSession session, long collection, Row row, EncodedRecord record) throws SQLException {
        List<IndexText.Entry> entries = IndexText.entries(record.indexed());
        session.update(
                SqliteSql.UPDATE,
                versions.getAsLong(),
                record.expires(),
                record.indexed().signature(),
                IndexText.write(entries),
                record.json(),
                row.id());
        writeDifference(session, collection, record.key(), row, entries);
    }

    /** Indexes a record anew without changing it. */
    void reindex(SqliteSession session, long collection, Row row, EncodedRecord record) throws SQLException {
        List<IndexText.Entry> entries = IndexText.entries(record.indexed());
        session.update(SqliteSql.REINDEX, record.indexed().signature(), IndexText.write(entries), row.id());
        writeDifference(session, collection, record.key(), row, entries);
    }

    private static void writeDifference(
            SqliteSession session, long collection, String key, Row row, List<IndexText.Entry> next)
            throws SQLException {
        List<IndexText.Entry> before = IndexText.read(row.indexed());
        Set<IndexText.Entry> kept = new HashSet<>(next);
        for (IndexText.Entry entry : before) {
            if (!kept.contains(entry)) {
                session.update(SqliteSql.REMOVE_ENTRY, collection, entry.name(), entry.value(), key);
            }
        }
        Set<IndexText.Entry> present = new HashSet<>(before);
        for (IndexText.Entry entry : next) {
            if (!present.contains(entry)) {
                session.update(SqliteSql.ADD_ENTRY, collection, entry.name(), entry.value(), key, row.id());
            }
        }
    }

    void delete(SqliteSession session, long collection, String key, Row row) throws SQLException {
        for (IndexText.Entry entry : IndexText.read(row.indexed())) {
            session.update(SqliteSql.REMOVE_ENTRY, collection, entry.name(), entry.value(), key);
        }
        session.update(SqliteSql.DELETE, row.id());
    }
}
