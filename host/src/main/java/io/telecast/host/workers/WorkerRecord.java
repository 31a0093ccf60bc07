package io.telecast.host.workers;

import io.telecast.api.storage.StoreSpec;
import java.time.Instant;

/**
 * What an operator decided of a worker while the host ran.
 *
 * @param sealed its token, sealed; empty if it was removed
 * @param removed whether it stays away though the configuration names it
 */
public record WorkerRecord(long botId, String sealed, boolean removed, Instant at) {

    /** The store that holds them. */
    public static StoreSpec<WorkerRecord> spec() {
        return StoreSpec.of("workers", WorkerRecord.class, worker -> Long.toString(worker.botId()))
                .build();
    }

    /** Hides what is sealed. */
    @Override
    public String toString() {
        return "worker " + botId + (removed ? " removed" : "");
    }
}
