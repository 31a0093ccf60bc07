package io.telecast.host.store;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who has a store open. While a plugin is upgraded, two versions of it write the same store and may declare
 * different indexes; whoever writes then indexes for both, so that each finds what the other wrote. Shapes are held
 * weakly, since they hold a plugin's classes. Safe for use by any thread.
 */
public final class LiveShapes {

    private static final Logger LOG = LoggerFactory.getLogger(LiveShapes.class);

    private final Map<String, List<WeakReference<RecordShape<?>>>> byStore = new HashMap<>();

    /** Adds a shape for as long as it is used. */
    public synchronized void add(RecordShape<?> shape) {
        List<WeakReference<RecordShape<?>>> shapes = byStore.computeIfAbsent(shape.path(), path -> new ArrayList<>());
        shapes.removeIf(reference -> reference.get() == null);
        shapes.add(new WeakReference<>(shape));
    }

    /** What the records of a store must be indexed by to be found by everybody. */
    public String signature(RecordShape<?> own) {
        Indexed all = own.emptyIndexed();
        for (RecordShape<?> other : others(own)) {
            all = all.and(other.emptyIndexed());
        }
        return all.signature();
    }

    /** A record with the index values that everybody looks for. */
    public EncodedRecord complete(RecordShape<?> own, EncodedRecord record) {
        Indexed all = record.indexed();
        for (RecordShape<?> other : others(own)) {
            all = all.and(indexed(other, record));
        }
        return new EncodedRecord(record.key(), record.expires(), record.json(), all);
    }

    private static Indexed indexed(RecordShape<?> other, EncodedRecord record) {
        try {
            return other.indexed(record.key(), record.json());
        } catch (RuntimeException e) {
            // the other version cannot make sense of it; that is no reason to refuse the write
            LOG.debug("A record could not be indexed for another version of its plugin", e);
            return new Indexed("", new TreeMap<>());
        }
    }

    private synchronized List<RecordShape<?>> others(RecordShape<?> own) {
        List<RecordShape<?>> others = new ArrayList<>();
        for (WeakReference<RecordShape<?>> reference : byStore.getOrDefault(own.path(), List.of())) {
            RecordShape<?> shape = reference.get();
            if (shape != null && !shape.signature().equals(own.signature())) {
                others.add(shape);
            }
        }
        return others;
    }
}
