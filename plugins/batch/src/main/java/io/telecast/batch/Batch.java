package io.telecast.batch;

import io.telecast.api.storage.StoreSpec;
import java.time.Instant;
import java.util.List;

/**
 * Where the files of a collection come from.
 *
 * @param key the collection's id
 * @param messageIds of the files, in their order
 * @param bytes of all files together
 */
record Batch(String key, Source source, List<Long> messageIds, long bytes, Instant made) {

    static StoreSpec<Batch> spec() {
        return StoreSpec.of("batches", Batch.class, Batch::key).build();
    }
}
