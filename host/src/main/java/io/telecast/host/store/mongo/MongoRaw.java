package io.telecast.host.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.RawRecords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Collections, without the classes of their records. */
final class MongoRaw implements RawRecords {

    private final MongoDatabase database;
    private final LongSupplier versions;
    private final InstantSource clock;

    MongoRaw(MongoDatabase database, LongSupplier versions, InstantSource clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public List<Place> places() {
        return MongoCalls.run(() -> database.listCollectionNames().into(new ArrayList<>())).stream()
                .filter(name -> name.startsWith(MongoCollections.PREFIX) && name.contains("/"))
                .map(MongoRaw::place)
                .toList();
    }

    private static Place place(String name) {
        int slash = name.lastIndexOf('/');
        return new Place(name.substring(MongoCollections.PREFIX.length(), slash), name.substring(slash + 1));
    }

    private MongoCollection<Document> collection(Place place) {
        return database.getCollection(MongoCollections.name(place.namespace(), place.store()));
    }

    @Override
    public long count(Place place) {
        return MongoCalls.run(() -> collection(place).countDocuments(lives()));
    }

    private Bson lives() {
        return Fields.lives(clock.millis());
    }

    @Override
    public List<EncodedRecord> page(Place place, String afterKey, int limit) {
        return MongoCalls.run(() -> {
            List<EncodedRecord> records = new ArrayList<>();
            int size = 0;
            try (MongoCursor<Document> found = collection(place)
                    .find(and(gt(Fields.KEY, afterKey), lives()))
                    .sort(Sorts.ascending(Fields.KEY))
                    .limit(limit)
                    .cursor()) {
                while (size < EncodedRecord.PAGE && found.hasNext()) {
                    EncodedRecord record = Fields.record(found.next());
                    size += record.json().length();
                    records.add(record);
                }
            }
            return records;
        });
    }

    @Override
    public Optional<String> add(Place place, List<EncodedRecord> records) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        List<Document> documents = records.stream()
                .map(record -> Fields.document(record, versions.getAsLong()))
                .toList();
        return MongoCalls.run(() -> {
            try {
                collection(place).insertMany(documents);
                return Optional.empty();
            } catch (MongoBulkWriteException e) {
                return Optional.of(e.getWriteErrors().stream()
                        .filter(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                        .findFirst()
                        .map(error -> records.get(error.getIndex()).key())
                        .orElseThrow(() -> e));
            }
        });
    }

    @Override
    public void drop(Place place) {
        MongoCalls.run(() -> {
            collection(place).drop();
            return true;
        });
    }
}
