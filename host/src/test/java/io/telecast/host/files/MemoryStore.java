package io.telecast.host.files;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.api.storage.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A store that forgets, for tests of what stands on one. Knows no expiry. */
public final class MemoryStore<R extends Record> implements Store<R> {

    private final StoreSpec<R> spec;
    private final TreeMap<String, Versioned<R>> records = new TreeMap<>();
    private long versions;

    public MemoryStore(StoreSpec<R> spec) {
        this.spec = spec;
    }

    @Override
    public synchronized Optional<R> get(String key) {
        return getVersioned(key).map(Versioned::record);
    }

    @Override
    public synchronized Optional<Versioned<R>> getVersioned(String key) {
        return Optional.ofNullable(records.get(key));
    }

    @Override
    public synchronized boolean insert(R record) {
        return records.putIfAbsent(spec.key().apply(record), new Versioned<>(record, ++versions)) == null;
    }

    @Override
    public synchronized void put(R record) {
        records.put(spec.key().apply(record), new Versioned<>(record, ++versions));
    }

    @Override
    public synchronized boolean replace(Versioned<R> read, R next) {
        return records.replace(spec.key().apply(read.record()), read, new Versioned<>(next, ++versions));
    }

    @Override
    public synchronized boolean delete(String key) {
        return records.remove(key) != null;
    }

    @Override
    public synchronized boolean delete(Versioned<R> read) {
        return records.remove(spec.key().apply(read.record()), read);
    }

    @Override
    public synchronized List<R> find(String index, String value, String afterKey, int limit) {
        return after(afterKey)
                .filter(record -> values(index, record).contains(value))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<R> range(String index, String from, String to, int limit) {
        var found = new TreeMap<String, R>();
        for (R record : after("").toList()) {
            values(index, record).stream()
                    .filter(value -> value.compareTo(from) >= 0 && value.compareTo(to) < 0)
                    .min(Comparator.naturalOrder())
                    .ifPresent(value -> found.put(value + '\0' + spec.key().apply(record), record));
        }
        return found.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<R> scan(String afterKey, int limit) {
        return after(afterKey).limit(limit).toList();
    }

    @Override
    public synchronized long count() {
        return records.size();
    }

    @Override
    public synchronized long count(String index, String value) {
        return find(index, value, "", Integer.MAX_VALUE).size();
    }

    private Stream<R> after(String key) {
        return records.tailMap(key, false).values().stream().map(Versioned::record);
    }

    private List<String> values(String index, R record) {
        Index<R> declared = spec.indexes().stream()
                .filter(candidate -> candidate.name().equals(index))
                .findFirst()
                .orElseThrow();
        return declared.values().apply(record);
    }
}
