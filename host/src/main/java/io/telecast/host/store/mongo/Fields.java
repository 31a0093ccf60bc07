package io.telecast.host.store.mongo;

import com.mongodb.client.model.Filters;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.Indexed;
import io.telecast.host.store.Indexed.Values;
import java.util.Date;
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

    /** By which indexes the values were made. */
    static final String SIGNATURE = "s";

    private Fields() {}

    static String index(String name) {
        return INDEXED + "." + name;
    }

    static Document document(EncodedRecord record, long version) {
        return new Document(KEY, record.key())
                .append(VERSION, version)
                .append(EXPIRES, new BsonDateTime(record.expires()))
                .append(BODY, record.json())
                .append(SIGNATURE, record.indexed().signature())
                .append(INDEXED, values(record.indexed()));
    }

    static Document values(Indexed indexed) {
        Document document = new Document();
        indexed.values().forEach((name, of) -> {
            if (of.multiple()) {
                document.append(name, of.values());
            } else if (!of.values().isEmpty()) {
                // a text, not a list of one: a range over lists could not be read in the order of the index
                document.append(name, of.values().getFirst());
            }
        });
        return document;
    }

    static EncodedRecord record(Document document) {
        Indexed indexed = Indexed.named(document.getString(SIGNATURE));
        Document values = document.get(INDEXED, Document.class);
        for (Map.Entry<String, Values> index : indexed.values().entrySet()) {
            List<String> into = index.getValue().values();
            if (index.getValue().multiple()) {
                into.addAll(values.getList(index.getKey(), String.class, List.of()));
            } else if (values.containsKey(index.getKey())) {
                into.add(values.getString(index.getKey()));
            }
        }
        Date expires = document.getDate(EXPIRES);
        return new EncodedRecord(document.getString(KEY), expires.getTime(), document.getString(BODY), indexed);
    }

    static Bson lives(long now) {
        return Filters.gt(EXPIRES, new BsonDateTime(now));
    }

    static Bson expired(long now) {
        return Filters.lte(EXPIRES, new BsonDateTime(now));
    }
}
