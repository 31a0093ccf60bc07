package io.telecast.host.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A range over an index that allows several values. MongoDB would sort by a record's smallest value of all, which may
 * lie outside the range, so the values inside are taken apart first.
 */
final class MultiRange {

    private static final String SMALLEST = "smallest";

    private final MongoCollection<Document> collection;

    MultiRange(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    List<Document> find(String index, String from, String to, int limit, Bson lives) {
        String field = Fields.index(index);
        Bson inside = new Document("$gte", from).append("$lt", to);
        List<Bson> stages = List.of(
                Aggregates.match(and(elemMatch(field, inside), lives)),
                // without the bodies, so that the sort stays small
                Aggregates.project(Projections.include(field)),
                Aggregates.unwind("$" + field),
                Aggregates.match(and(gte(field, from), lt(field, to))),
                Aggregates.group("$" + Fields.KEY, Accumulators.min(SMALLEST, "$" + field)),
                Aggregates.sort(Sorts.ascending(SMALLEST, Fields.KEY)),
                Aggregates.limit(limit));
        List<String> keys = new ArrayList<>();
        collection.aggregate(stages).forEach(group -> keys.add(group.getString(Fields.KEY)));

        Map<String, Document> found = new HashMap<>();
        collection
                .find(and(in(Fields.KEY, keys), lives))
                .projection(Projections.include(Fields.BODY))
                .forEach(document -> found.put(document.getString(Fields.KEY), document));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
