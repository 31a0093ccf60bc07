package io.telecast.host.plugin.context;

import io.telecast.api.storage.Storage;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.plugin.scope.PluginScope;

/** Stores of one plugin, or of one plugin for one bot. */
final class PluginStorage implements Storage {

    private final PluginScope scope;
    private final Stores stores;
    private final String namespace;

    PluginStorage(PluginScope scope, Stores stores, String namespace) {
        this.scope = scope;
        this.stores = stores;
        this.namespace = namespace;
    }

    @Override
    public <R extends Record> Store<R> open(StoreSpec<R> spec) {
        scope.check();
        return new PluginStore<>(scope, stores.open(namespace, spec));
    }

    @Override
    public Storage forBot(long botId) {
        return new PluginStorage(scope, stores, namespace + "." + botId);
    }
}
