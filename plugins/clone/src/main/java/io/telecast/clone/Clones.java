package io.telecast.clone;

import io.telecast.api.storage.Storage;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every clone, durable. */
final class Clones {

    private static final String OWNER = "owner";
    private static final int MOST = 10_000;

    private final Store<CloneRecord> clones;

    Clones(Storage storage) {
        clones = storage.open(StoreSpec.of("clones", CloneRecord.class, CloneRecord::key)
                .index(OWNER, clone -> Long.toString(clone.ownerId()))
                .build());
    }

    Optional<CloneRecord> find(long botId) {
        return clones.get(Long.toString(botId));
    }

    boolean insert(CloneRecord clone) {
        return clones.insert(clone);
    }

    Optional<CloneRecord> update(long botId, UnaryOperator<CloneRecord> change) {
        return clones.update(Long.toString(botId), change);
    }

    boolean delete(long botId) {
        return clones.delete(Long.toString(botId));
    }

    List<CloneRecord> of(long ownerId) {
        return clones.find(OWNER, Long.toString(ownerId), "", MOST);
    }

    List<CloneRecord> all() {
        return clones.scan("", MOST);
    }

    long count() {
        return clones.count();
    }

    long count(long ownerId) {
        return clones.count(OWNER, Long.toString(ownerId));
    }
}
