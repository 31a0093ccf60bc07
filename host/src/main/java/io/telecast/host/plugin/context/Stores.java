package io.telecast.host.plugin.context;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;

/** Opens durable stores. */
@FunctionalInterface
public interface Stores {

    /**
     * Opens a store.
     *
     * @param namespace keeps apart stores of the same name
     */
    <R extends Record> Store<R> open(String namespace, StoreSpec<R> spec);
}
