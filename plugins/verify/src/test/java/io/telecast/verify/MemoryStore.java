package io.telecast.verify;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors in memory, with the same compare-and-set. */
final class MemoryStore implements Store<Visitor> {

    private final Map<String, Versioned<Visitor>> records = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();

    @Override
    public Optional<Visitor> get(String key) {
        return getVersioned(key).map(Versioned::record);
    }

    @Override
    public Optional<Versioned<Visitor>> getVersioned(String key) {
        return Optional.ofNullable(records.get(key));
    }

    @Override
    public boolean insert(Visitor record) {
        return records.putIfAbsent(record.key(), fresh(record)) == null;
    }

    @Override
    public void put(Visitor record) {
        records.put(record.key(), fresh(record));
    }

    @Override
    public boolean replace(Versioned<Visitor> read, Visitor next) {
        return records.replace(next.key(), read, fresh(next));
    }

    @Override
    public boolean delete(String key) {
        return records.remove(key) != null;
    }

    @Override
    public boolean delete(Versioned<Visitor> read) {
        return records.remove(read.record().key(), read);
    }

    @Override
    public List<Visitor> find(String index, String value, String afterKey, int limit) {
        return records.values().stream()
                .map(Versioned::record)
                .filter(visitor -> visitor.pass().token().equals(value))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Visitor> range(String index, String from, String to, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Visitor> scan(String afterKey, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count() {
        return records.size();
    }

    @Override
    public long count(String index, String value) {
        throw new UnsupportedOperationException();
    }

    private Versioned<Visitor> fresh(Visitor record) {
        return new Versioned<>(record, versions.incrementAndGet());
    }
}
