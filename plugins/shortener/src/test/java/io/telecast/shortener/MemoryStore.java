package io.telecast.shortener;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Short links in memory, found by key and by age. */
final class MemoryStore implements Store<ShortLink> {

    private final Map<String, ShortLink> links = new TreeMap<>();

    @Override
    public Optional<ShortLink> get(String key) {
        return Optional.ofNullable(links.get(key));
    }

    @Override
    public void put(ShortLink link) {
        links.put(link.key(), link);
    }

    @Override
    public boolean delete(String key) {
        return links.remove(key) != null;
    }

    @Override
    public List<ShortLink> range(String index, String from, String to, int limit) {
        assert index.equals(ShortLink.BY_AGE);
        return links.values().stream()
                .filter(link -> age(link).compareTo(from) >= 0 && age(link).compareTo(to) < 0)
                .sorted(Comparator.comparing(MemoryStore::age))
                .limit(limit)
                .toList();
    }

    private static String age(ShortLink link) {
        return Index.sortable(link.made());
    }

    @Override
    public long count() {
        return links.size();
    }

    @Override
    public boolean insert(ShortLink link) {
        return links.putIfAbsent(link.key(), link) == null;
    }

    @Override
    public Optional<Versioned<ShortLink>> getVersioned(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean replace(Versioned<ShortLink> read, ShortLink next) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean delete(Versioned<ShortLink> read) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ShortLink> find(String index, String value, String afterKey, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ShortLink> scan(String afterKey, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(String index, String value) {
        throw new UnsupportedOperationException();
    }
}
