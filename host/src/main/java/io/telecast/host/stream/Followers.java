package io.telecast.host.stream;

import io.telecast.api.chat.MessageRef;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Where readers are in each file, so that it is known which chunks somebody will come to next. Thread-safe. */
final class Followers {

    private final Map<MessageRef, TreeMap<Long, Integer>> places = new ConcurrentHashMap<>();

    /** How many chunks the closest reader at a chunk or before it has to go to it. */
    OptionalLong distance(ChunkKey key) {
        var closest = new OptionalLong[] {OptionalLong.empty()};
        places.computeIfPresent(key.message(), (file, readers) -> {
            Long place = readers.floorKey(key.index());
            if (place != null) {
                closest[0] = OptionalLong.of(key.index() - place);
            }
            return readers;
        });
        return closest[0];
    }

    /** A reader comes to a chunk. */
    void enter(ChunkKey key) {
        places.compute(key.message(), (file, known) -> {
            TreeMap<Long, Integer> readers = known == null ? new TreeMap<>() : known;
            readers.merge(key.index(), 1, Integer::sum);
            return readers;
        });
    }

    /** A reader leaves a chunk that it had come to. */
    void leave(ChunkKey key) {
        places.computeIfPresent(key.message(), (file, readers) -> {
            readers.computeIfPresent(key.index(), (index, count) -> count == 1 ? null : count - 1);
            return readers.isEmpty() ? null : readers;
        });
    }

    /** Files that somebody reads. */
    int files() {
        return places.size();
    }
}
