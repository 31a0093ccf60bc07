package io.telecast.host.collections;

import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.MemoryStore;
import java.time.InstantSource;

/** Catalogs for tests. */
public final class SampleCollections {

    private SampleCollections() {}

    public static CollectionCatalog over(FileCatalog files, InstantSource clock) {
        return new CollectionCatalog(
                new MemoryStore<>(CollectionCatalog.SPEC),
                new MemoryStore<>(CollectionCatalog.MAKINGS),
                new MemoryStore<>(CollectionCatalog.IDS),
                files,
                clock);
    }
}
