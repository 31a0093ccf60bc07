package io.telecast.host.plugin.context;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.List;
import java.util.Optional;

/** A store that ends with its plugin. */
final class PluginStore<R extends Record> implements Store<R> {

    private final PluginScope scope;
    private final Store<R> store;

    PluginStore(PluginScope scope, Store<R> store) {
        this.scope = scope;
        this.store = store;
    }

    private Store<R> store() {
        scope.check();
        return store;
    }

    @Override
    public Optional<R> get(String key) {
        return store().get(key);
    }

    @Override
    public Optional<Versioned<R>> getVersioned(String key) {
        return store().getVersioned(key);
    }

    @Override
    public boolean insert(R record) {
        return scope.write(() -> store().insert(record));
    }

    @Override
    public void put(R record) {
        scope.write(() -> {
            store().put(record);
            return true;
        });
    }

    @Override
    public boolean replace(Versioned<R> read, R next) {
        return scope.write(() -> store().replace(read, next));
    }

    @Override
    public boolean delete(String key) {
        return scope.write(() -> store().delete(key));
    }

    @Override
    public boolean delete(Versioned<R> read) {
        return scope.write(() -> store().delete(read));
    }

    @Override
    public List<R> find(String index, String value, String afterKey, int limit) {
        return store().find(index, value, afterKey, limit);
    }

    @Override
    public List<R> range(String index, String from, String to, int limit) {
        return store().range(index, from, to, limit);
    }

    @Override
    public List<R> scan(String afterKey, int limit) {
        return store().scan(afterKey, limit);
    }

    @Override
    public long count() {
        return store().count();
    }

    @Override
    public long count(String index, String value) {
        return store().count(index, value);
    }
}
