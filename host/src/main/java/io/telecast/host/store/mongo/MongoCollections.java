package io.telecast.host.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.telecast.api.storage.Index;
import io.telecast.host.store.Indexed;
import io.telecast.host.store.LiveShapes;
import io.telecast.host.store.RecordShape;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Opens collections, creates their indexes, and indexes records again that were written under other indexes. */
final class MongoCollections {

    static final String PREFIX = "records.";

    private final MongoDatabase database;
    private final LiveShapes shapes;

    MongoCollections(MongoDatabase database, LiveShapes shapes) {
        this.database = database;
        this.shapes = shapes;
    }

    /** What a store's collection is called. */
    static String name(String namespace, String store) {
        return PREFIX + namespace + "/" + store;
    }

    <R extends Record> MongoCollection<Document> open(RecordShape<R> shape) {
        MongoCollection<Document> collection = database.getCollection(name(shape.namespace(), shape.name()));
        collection.createIndex(Indexes.ascending(Fields.EXPIRES), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        collection.createIndex(Indexes.ascending(Fields.SIGNATURE));
        for (Index<R> index : shape.indexes()) {
            collection.createIndex(Indexes.ascending(Fields.index(index.name()), Fields.KEY));
        }
        // from now on others in this process index for this shape too; what they wrote before is made up for
        shapes.add(shape);
        collection
                .find(ne(Fields.SIGNATURE, shapes.signature(shape)))
                .forEach(document -> reindex(collection, shape, document));
        return collection;
    }

    private void reindex(MongoCollection<Document> collection, RecordShape<?> shape, Document document) {
        String key = document.getString(Fields.KEY);
        Indexed indexed = shapes.complete(shape, shape.reindexed(key, document.getString(Fields.BODY)))
                .indexed();
        // whoever writes the record meanwhile indexes it too
        collection.updateOne(
                and(eq(Fields.KEY, key), eq(Fields.VERSION, document.getLong(Fields.VERSION))),
                Updates.combine(
                        Updates.set(Fields.SIGNATURE, indexed.signature()),
                        Updates.set(Fields.INDEXED, Fields.values(indexed))));
    }
}
