package io.telecast.host.store.sqlite;

import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.Indexed;
import io.telecast.host.store.RawRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collections of the file, without the classes of their records. */
final class SqliteRaw implements RawRecords {

    private static final int BATCH = 500;

    private final GroupCommit writer;
    private final SqliteReaders readers;
    private final SqliteRows rows;
    private final InstantSource clock;

    SqliteRaw(GroupCommit writer, SqliteReaders readers, SqliteRows rows, InstantSource clock) {
        this.writer = writer;
        this.readers = readers;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Place> places() {
        return readers.read(session -> session.query(SqliteSql.COLLECTIONS, row -> {
            List<Place> places = new ArrayList<>();
            while (row.next()) {
                if (!row.getString(1).isEmpty()) {
                    places.add(new Place(row.getString(1), row.getString(2)));
                }
            }
            return places;
        }));
    }

    @Override
    public long count(Place place) {
        return readers.read(session -> {
            Optional<Long> collection = find(session, place);
            return collection.isEmpty()
                    ? 0L
                    : session.query(
                            SqliteSql.COUNT, row -> row.next() ? row.getLong(1) : 0L, collection.get(), clock.millis());
        });
    }

    @Override
    public List<EncodedRecord> page(Place place, String afterKey, int limit) {
        return readers.read(session -> {
            Optional<Long> collection = find(session, place);
            return collection.isEmpty()
                    ? List.<EncodedRecord>of()
                    : session.query(
                            SqliteSql.RAW, SqliteRaw::records, collection.get(), clock.millis(), afterKey, limit);
        });
    }

    private static Optional<Long> find(SqliteSession session, Place place) throws SQLException {
        return session.query(SqliteSql.COLLECTION, SqliteCollections::id, place.namespace(), place.store());
    }

    private static List<EncodedRecord> records(ResultSet row) throws SQLException {
        List<EncodedRecord> records = new ArrayList<>();
        int size = 0;
        while (size < EncodedRecord.PAGE && row.next()) {
            Indexed indexed = Indexed.named(row.getString(3));
            for (IndexText.Entry entry : IndexText.read(row.getString(4))) {
                Optional.ofNullable(indexed.values().get(entry.name()))
                        .ifPresent(values -> values.values().add(entry.value()));
            }
            String json = row.getString(5);
            size += json.length();
            records.add(new EncodedRecord(row.getString(1), row.getLong(2), json, indexed));
        }
        return records;
    }

    @Override
    public Optional<String> add(Place place, List<EncodedRecord> records) {
        return writer.write(session -> {
            long collection = SqliteCollections.number(session, place.namespace(), place.store());
            for (EncodedRecord record : records) {
                if (rows.find(session, collection, record.key()).isPresent()) {
                    return Optional.of(record.key());
                }
                rows.insert(session, collection, record);
            }
            return Optional.empty();
        });
    }

    @Override
    public void drop(Place place) {
        writer.write(session -> {
            Optional<Long> collection = find(session, place);
            return collection.isPresent() ? session.update(SqliteSql.DROP, collection.get()) : 0;
        });
        int deleted;
        do {
            deleted = writer.write(this::deleteDropped);
        } while (deleted == BATCH);
    }

    private record Dropped(long id, long collection, String key, String indexed) {}

    private int deleteDropped(SqliteSession session) throws SQLException {
        List<Dropped> dropped = session.query(
                SqliteSql.DROPPED,
                row -> {
                    List<Dropped> some = new ArrayList<>();
                    while (row.next()) {
                        some.add(new Dropped(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
                    }
                    return some;
                },
                BATCH);
        for (Dropped each : dropped) {
            rows.delete(session, each.collection(), each.key(), new SqliteRows.Row(each.id(), 0, 0, each.indexed()));
        }
        return dropped.size();
    }
}
