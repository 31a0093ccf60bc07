package io.telecast.shortener;

import io.telecast.api.storage.Storage;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One store for each bot, opened when it is first needed. Any thread may call. */
final class Stores<R extends Record> {

    private final Storage storage;
    private final StoreSpec<R> spec;
    private final Map<Long, Store<R>> open = new ConcurrentHashMap<>();

    Stores(Storage storage, StoreSpec<R> spec) {
        this.storage = storage;
        this.spec = spec;
    }

    Store<R> of(long botId) {
        return open.computeIfAbsent(botId, id -> storage.forBot(id).open(spec));
    }
}
