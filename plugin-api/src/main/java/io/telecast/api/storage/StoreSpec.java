package io.telecast.api.storage;

import io.telecast.api.Stable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a store holds. Records are written as JSON; a component that is added later must have a meaning when it is absent
 * (zero, empty or an {@code Optional}).
 *
 * @param name {@code [a-z][a-z0-9_]{0,31}}
 * @param type the record class
 * @param key the record's key, 1 to 512 characters without NUL, never changing for a record
 * @param indexes by what else records are found
 * @param expiry when a record stops existing; the function answers empty for never
 * @since 1.0
 */
@Stable
public record StoreSpec<R extends Record>(
        String name,
        Class<R> type,
        Function<R, String> key,
        List<Index<R>> indexes,
        Function<R, Optional<Instant>> expiry) {

    public StoreSpec {
        indexes = List.copyOf(indexes);
    }

    /** Starts a store whose records have no index and never expire. */
    public static <R extends Record> Builder<R> of(String name, Class<R> type, Function<R, String> key) {
        return new Builder<>(name, type, key);
    }

    /** Collects the parts of a store. Not thread-safe. */
    public static final class Builder<R extends Record> {
        private final String name;
        private final Class<R> type;
        private final Function<R, String> key;
        private final List<Index<R>> indexes = new ArrayList<>();
        private Function<R, Optional<Instant>> expiry = record -> Optional.empty();

        private Builder(String name, Class<R> type, Function<R, String> key) {
            this.name = name;
            this.type = type;
            this.key = key;
        }

        /** Finds records by one value each. */
        public Builder<R> index(String indexName, Function<R, String> value) {
            indexes.add(new Index<>(indexName, false, record -> List.of(value.apply(record))));
            return this;
        }

        /** Finds records by one value each; those that answer empty are left out. */
        public Builder<R> optionalIndex(String indexName, Function<R, Optional<String>> value) {
            indexes.add(new Index<>(
                    indexName, false, record -> value.apply(record).stream().toList()));
            return this;
        }

        /** Finds records by any number of values each. */
        public Builder<R> multiIndex(String indexName, Function<R, List<String>> values) {
            indexes.add(new Index<>(indexName, true, values));
            return this;
        }

        public Builder<R> expires(Function<R, Optional<Instant>> at) {
            expiry = at;
            return this;
        }

        public StoreSpec<R> build() {
            return new StoreSpec<>(name, type, key, indexes, expiry);
        }
    }
}
