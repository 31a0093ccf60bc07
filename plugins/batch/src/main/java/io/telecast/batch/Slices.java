package io.telecast.batch;

import io.telecast.api.storage.Store;
import java.util.ArrayList;
import java.util.List;

/** What was found so far by batches in the making. */
final class Slices {

    private static final int PAGE = 100;

    private final Store<Slice> store;

    Slices(Store<Slice> store) {
        this.store = store;
    }

    /** Keeps what was found; the same part again replaces it. */
    void keep(Slice slice) {
        store.put(slice);
    }

    /** All parts of a work, in the order of the messages. */
    List<Slice> of(String work) {
        var all = new ArrayList<Slice>();
        String after = "";
        while (true) {
            List<Slice> page = store.find(Slice.BY_WORK, work, after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            after = page.getLast().key();
        }
    }

    void forget(String work) {
        of(work).forEach(slice -> store.delete(slice.key()));
    }
}
