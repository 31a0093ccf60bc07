package io.telecast.host.plugin;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.api.storage.Versioned;
import io.telecast.host.plugin.context.Stores;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** Stores that last as long as this object. */
final class MemoryStores implements Stores {

    private final Map<String, Map<String, Versioned<?>>> stores = new ConcurrentHashMap<>();

    @Override
    public <R extends Record> Store<R> open(String namespace, StoreSpec<R> spec) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, Versioned<R>> records =
                (Map) stores.computeIfAbsent(namespace + "/" + spec.name(), name -> new ConcurrentSkipListMap<>());
        return new MemoryStore<>(spec, records);
    }

    private record MemoryStore<R extends Record>(StoreSpec<R> spec, Map<String, Versioned<R>> records)
            implements Store<R> {

        @Override
        public Optional<R> get(String key) {
            return getVersioned(key).map(Versioned::record);
        }

        @Override
        public Optional<Versioned<R>> getVersioned(String key) {
            return Optional.ofNullable(records.get(key));
        }

        @Override
        public boolean insert(R record) {
            return records.putIfAbsent(spec.key().apply(record), new Versioned<>(record, 1)) == null;
        }

        @Override
        public void put(R record) {
            records.merge(
                    spec.key().apply(record),
                    new Versioned<>(record, 1),
                    (old, fresh) -> new Versioned<>(record, old.version() + 1));
        }

        @Override
        public boolean replace(Versioned<R> read, R next) {
            return records.replace(spec.key().apply(next), read, new Versioned<>(next, read.version() + 1));
        }

        @Override
        public boolean delete(String key) {
            return records.remove(key) != null;
        }

        @Override
        public boolean delete(Versioned<R> read) {
            return records.remove(spec.key().apply(read.record()), read);
        }

        @Override
        public List<R> find(String index, String value, String afterKey, int limit) {
            Function<R, List<String>> values = values(index);
            return records.entrySet().stream()
                    .filter(entry -> entry.getKey().compareTo(afterKey) > 0)
                    .map(entry -> entry.getValue().record())
                    .filter(record -> values.apply(record).contains(value))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<R> range(String index, String from, String to, int limit) {
            Function<R, List<String>> values = values(index);
            return records.values().stream()
                    .map(Versioned::record)
                    .filter(record -> values.apply(record).stream()
                            .anyMatch(value -> value.compareTo(from) >= 0 && value.compareTo(to) < 0))
                    .sorted(Comparator.comparing(record -> values.apply(record).getFirst()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<R> scan(String afterKey, int limit) {
            return records.entrySet().stream()
                    .filter(entry -> entry.getKey().compareTo(afterKey) > 0)
                    .map(entry -> entry.getValue().record())
                    .limit(limit)
                    .toList();
        }

        @Override
        public long count() {
            return records.size();
        }

        @Override
        public long count(String index, String value) {
            return find(index, value, "", Integer.MAX_VALUE).size();
        }

        private Function<R, List<String>> values(String name) {
            return spec.indexes().stream()
                    .filter(index -> index.name().equals(name))
                    .findFirst()
                    .map(Index::values)
                    .orElseThrow();
        }
    }
}
