package io.telecast.host.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.telecast.api.storage.Index;
import io.telecast.host.store.RecordShape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Opens collections, creates their indexes, and indexes older records again when the declared indexes changed. */
final class MongoCollections {

    private static final int PAGE = 500;
    private static final String SIGNATURE = "indexes";

    private final MongoDatabase database;
    private final MongoCollection<Document> known;

    MongoCollections(MongoDatabase database) {
        this.database = database;
        this.known = database.getCollection("telecast.collections");
    }

    <R extends Record> MongoCollection<Document> open(RecordShape<R> shape) {
        String name = "records." + shape.namespace() + "/" + shape.name();
        MongoCollection<Document> collection = database.getCollection(name);
        collection.createIndex(Indexes.ascending(Fields.EXPIRES), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        for (Index<R> index : shape.indexes()) {
            collection.createIndex(Indexes.ascending(Fields.index(index.name()), Fields.KEY));
        }
        Document before = known.find(eq(Fields.KEY, name)).first();
        String signature = shape.indexSignature();
        if (before == null || !signature.equals(before.getString(SIGNATURE))) {
            reindex(collection, shape);
            known.updateOne(eq(Fields.KEY, name), Updates.set(SIGNATURE, signature), new UpdateOptions().upsert(true));
        }
        return collection;
    }

    private static <R extends Record> void reindex(MongoCollection<Document> collection, RecordShape<R> shape) {
        String after = "";
        while (true) {
            List<Document> page = collection
                    .find(gt(Fields.KEY, after))
                    .sort(Sorts.ascending(Fields.KEY))
                    .limit(PAGE)
                    .into(new ArrayList<>());
            for (Document document : page) {
                reindex(collection, shape, document);
            }
            if (page.isEmpty()) {
                return;
            }
            after = page.getLast().getString(Fields.KEY);
        }
    }

    private static <R extends Record> void reindex(
            MongoCollection<Document> collection, RecordShape<R> shape, Document document) {
        String key = document.getString(Fields.KEY);
        R record = shape.decode(key, document.getString(Fields.BODY));
        // whoever writes the record meanwhile indexes it too
        collection.updateOne(
                and(eq(Fields.KEY, key), eq(Fields.VERSION, document.getLong(Fields.VERSION))),
                Updates.set(Fields.INDEXED, Fields.indexed(shape, shape.indexed(record))));
    }
}
