package io.telecast.api.storage;

/**
 * The plugin's durable records. Stores of different plugins never meet, even under the same name.
 *
 * @since 0.1
 */
public interface Storage {

    /** Opens a store, creating it and its indexes where needed. */
    <R extends Record> Store<R> open(StoreSpec<R> spec);

    /** Stores that belong to one bot only. */
    Storage forBot(long botId);
}
