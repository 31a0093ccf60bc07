package io.telecast.broadcast;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.Storage;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every broadcast, durable. */
final class Broadcasts {

    private static final String OPEN = "open";
    private static final String LATEST = "latest";
    private static final int MOST_OPEN = 10_000;
    private static final Duration KEEP_DRAFT = Duration.ofDays(2);
    private static final Duration KEEP = Duration.ofDays(30);

    private final Store<Broadcast> broadcasts;
    private final Store<UserPage> pages;

    Broadcasts(Storage storage) {
        broadcasts = storage.open(StoreSpec.of("broadcasts", Broadcast.class, Broadcast::id)
                .optionalIndex(OPEN, each -> each.phase().isOpen() ? Optional.of(OPEN) : Optional.empty())
                .optionalIndex(LATEST, Broadcasts::latestFirst)
                .expires(Broadcasts::expiry)
                .build());
        pages = storage.open(
                StoreSpec.of("pages", UserPage.class, UserPage::key).build());
    }

    private static Optional<String> latestFirst(Broadcast broadcast) {
        return broadcast.phase() == Phase.DRAFT
                ? Optional.empty()
                : Optional.of(broadcast.plan().botId() + ":"
                        + Index.sortable(-broadcast.confirmed().toEpochMilli()));
    }

    private static Optional<Instant> expiry(Broadcast broadcast) {
        return switch (broadcast.phase()) {
            case DRAFT -> Optional.of(broadcast.plan().created().plus(KEEP_DRAFT));
            case ENDED -> Optional.of(broadcast.ended().plus(KEEP));
            case ACTIVE, PAUSED, ENDING -> Optional.empty();
        };
    }

    /** An id that no broadcast has. */
    String freeId(Instant now, long adminId) {
        long time = now.toEpochMilli();
        while (true) {
            String id = Long.toString(time, 36) + "-" + Long.toString(adminId, 36);
            if (broadcasts.get(id).isEmpty()) {
                return id;
            }
            time++;
        }
    }

    void insert(Broadcast draft) {
        if (!broadcasts.insert(draft)) {
            throw new IllegalStateException("There is a broadcast " + draft.id() + " already.");
        }
    }

    Optional<Broadcast> find(String id) {
        return broadcasts.get(id);
    }

    Optional<Broadcast> update(String id, UnaryOperator<Broadcast> change) {
        return broadcasts.update(id, change);
    }

    void delete(Broadcast draft) {
        broadcasts.delete(draft.id());
    }

    /** Those that are sent, wait or are paused, of every bot. */
    List<Broadcast> open() {
        return broadcasts.find(OPEN, OPEN, "", MOST_OPEN);
    }

    /** Those of one bot, the latest first, without drafts. */
    List<Broadcast> latest(long botId, int limit) {
        return broadcasts.range(LATEST, botId + ":", botId + ":~", limit);
    }

    void put(UserPage page) {
        pages.put(page);
    }

    Optional<UserPage> page(String broadcast, int number) {
        return pages.get(UserPage.key(broadcast, number));
    }

    /** Forgets who got a broadcast. */
    void deletePages(Broadcast broadcast) {
        for (int number = 0; pages.delete(UserPage.key(broadcast.id(), number)); number++) {
            // a list that was begun anew may have left more pages than it has now
        }
    }
}
