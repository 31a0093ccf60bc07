package io.telecast.host.store.mongo;

import com.mongodb.client.model.Filters;
import io.telecast.api.storage.Index;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.RecordShape;
import java.util.List;
import java.util.Map;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The fields of a record's document. */
final class Fields {

    static final String KEY = "_id";
    static final String VERSION = "v";

    /** A date; in the year 9999 for records that never expire, so that one filter and one index serve all. */
    static final String EXPIRES = "e";

    /** The record as JSON text, which keeps any name and value exactly as it is. */
    static final String BODY = "b";

    /** The index values by index name: a text, or a list for an index that allows several. */
    static final String INDEXED = "i";

    private Fields() {}

    static String index(String name) {
        return INDEXED + "." + name;
    }

    static Document document(RecordShape<?> shape, EncodedRecord record, long version) {
        return new Document(KEY, record.key())
                .append(VERSION, version)
                .append(EXPIRES, new BsonDateTime(record.expires()))
                .append(BODY, record.json())
                .append(INDEXED, indexed(shape, record.indexed()));
    }

    static Document indexed(RecordShape<?> shape, Map<String, List<String>> values) {
        Document indexed = new Document();
        for (Index<?> index : shape.indexes()) {
            List<String> own = values.getOrDefault(index.name(), List.of());
            if (index.multiple()) {
                indexed.append(index.name(), own);
            } else if (!own.isEmpty()) {
                // a text, not a list of one: a range over lists could not be read in the order of the index
                indexed.append(index.name(), own.getFirst());
            }
        }
        return indexed;
    }

    static Bson lives(long now) {
        return Filters.gt(EXPIRES, new BsonDateTime(now));
    }

    static Bson expired(long now) {
        return Filters.lte(EXPIRES, new BsonDateTime(now));
    }
}
