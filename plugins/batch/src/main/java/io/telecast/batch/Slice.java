package io.telecast.batch;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.StoreSpec;
import java.util.List;

/**
 * Files found in a part of a range, until the batch is made.
 *
 * @param work see {@link Collecting#key}
 * @param first number of the part's first message
 */
record Slice(String work, long first, List<Long> messageIds, List<Long> fileIds) {

    static final String BY_WORK = "work";

    static StoreSpec<Slice> spec() {
        return StoreSpec.of("slices", Slice.class, Slice::key)
                .index(BY_WORK, Slice::work)
                .build();
    }

    String key() {
        return work + "/" + Index.sortable(first);
    }
}
