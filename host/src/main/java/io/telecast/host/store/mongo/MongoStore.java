package io.telecast.host.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.Limits;
import io.telecast.host.store.LiveShapes;
import io.telecast.host.store.RecordShape;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One collection. Every filter names the key, a declared index or the expiry, each of which has an index. */
final class MongoStore<R extends Record> implements Store<R> {

    private static final Bson CONTENT = Projections.include(Fields.BODY, Fields.VERSION);

    private final RecordShape<R> shape;
    private final MongoCollection<Document> collection;
    private final LiveShapes shapes;
    private final MultiRange multiRange;
    private final LongSupplier versions;
    private final InstantSource clock;

    MongoStore(
            RecordShape<R> shape,
            MongoCollection<Document> collection,
            LiveShapes shapes,
            LongSupplier versions,
            InstantSource clock) {
        this.shape = shape;
        this.shapes = shapes;
        this.collection = collection;
        this.multiRange = new MultiRange(collection);
        this.versions = versions;
        this.clock = clock;
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
        Optional<Document> found = MongoCalls.run(() -> Optional.ofNullable(collection
                .find(and(eq(Fields.KEY, key), lives()))
                .projection(CONTENT)
                .first()));
        return found.map(document -> new Versioned<>(decode(document), document.getLong(Fields.VERSION)));
    }

    @Override
    public boolean insert(R record) {
        Document document = document(shape.encode(record));
        Bson expired = and(eq(Fields.KEY, document.getString(Fields.KEY)), Fields.expired(clock.millis()));
        while (true) {
            if (MongoCalls.unlessDuplicate(() -> collection.insertOne(document).wasAcknowledged())) {
                return true;
            }
            // the key is taken; by a record that has expired and was not removed yet, perhaps
            if (MongoCalls.run(() -> collection.replaceOne(expired, document).getMatchedCount() == 1)) {
                return true;
            }
            if (getVersioned(document.getString(Fields.KEY)).isPresent()) {
                return false;
            }
        }
    }

    @Override
    public void put(R record) {
        Document document = document(shape.encode(record));
        Bson same = eq(Fields.KEY, document.getString(Fields.KEY));
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        // two upserts of a new key may collide: the second then finds it
        while (!MongoCalls.unlessDuplicate(
                () -> collection.replaceOne(same, document, upsert).wasAcknowledged())) {
            Thread.onSpinWait();
        }
    }

    @Override
    public boolean replace(Versioned<R> read, R next) {
        Document document = document(shape.encodeNext(read.record(), next));
        return MongoCalls.run(
                () -> collection.replaceOne(unchanged(read), document).getMatchedCount() == 1);
    }

    @Override
    public boolean delete(String key) {
        if (!RecordShape.storable(key)) {
            return false;
        }
        return MongoCalls.run(() ->
                collection.deleteOne(and(eq(Fields.KEY, key), lives())).getDeletedCount() == 1);
    }

    @Override
    public boolean delete(Versioned<R> read) {
        return MongoCalls.run(() -> collection.deleteOne(unchanged(read)).getDeletedCount() == 1);
    }

    private Bson unchanged(Versioned<R> read) {
        return and(eq(Fields.KEY, shape.keyOf(read.record())), eq(Fields.VERSION, read.version()), lives());
    }

    @Override
    public List<R> find(String index, String value, String afterKey, int limit) {
        shape.index(index);
        Limits.check(limit);
        Bson filter = and(eq(Fields.index(index), value), gt(Fields.KEY, afterKey), lives());
        return list(collection.find(filter).sort(Sorts.ascending(Fields.KEY)), limit);
    }

    @Override
    public List<R> range(String index, String from, String to, int limit) {
        Index<R> declared = shape.index(index);
        Limits.check(limit);
        if (declared.multiple()) {
            return MongoCalls.run(() -> multiRange.find(index, from, to, limit, lives())).stream()
                    .map(this::decode)
                    .toList();
        }
        String field = Fields.index(index);
        Bson filter = and(gte(field, from), lt(field, to), lives());
        return list(collection.find(filter).sort(Sorts.ascending(field, Fields.KEY)), limit);
    }

    @Override
    public List<R> scan(String afterKey, int limit) {
        Limits.check(limit);
        Bson filter = and(gt(Fields.KEY, afterKey), lives());
        return list(collection.find(filter).sort(Sorts.ascending(Fields.KEY)), limit);
    }

    private List<R> list(FindIterable<Document> found, int limit) {
        List<Document> documents =
                MongoCalls.run(() -> found.projection(CONTENT).limit(limit).into(new ArrayList<>()));
        return documents.stream().map(this::decode).toList();
    }

    @Override
    public long count() {
        return MongoCalls.run(() -> collection.countDocuments(lives()));
    }

    @Override
    public long count(String index, String value) {
        shape.index(index);
        return MongoCalls.run(() -> collection.countDocuments(and(eq(Fields.index(index), value), lives())));
    }

    private R decode(Document document) {
        return shape.decode(document.getString(Fields.KEY), document.getString(Fields.BODY));
    }

    private Document document(EncodedRecord record) {
        return Fields.document(shapes.complete(shape, record), versions.getAsLong());
    }

    private Bson lives() {
        return Fields.lives(clock.millis());
    }
}
