package io.telecast.host.store.sqlite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What single records of one collection were when they were read last. It answers only while nothing at all has been
 * committed since, so that nobody is told less than the database would say: the file belongs to this process alone, and
 * every commit passes {@link GroupCommit}. Thread-safe.
 */
final class RecentReads<R extends Record> {

    private static final long MOST_CHARACTERS = 1 << 20;

    private final LongSupplier commits;
    private final Cache<String, Read<R>> reads = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, Read<R> read) ->
                    key.length() + (read.row() == null ? 64 : read.row().weight()))
            .executor(Runnable::run)
            .build();

    /**
     * Starts empty.
     *
     * @param commits grows after each commit, before the callers of its writes go on
     */
    RecentReads(LongSupplier commits) {
        this.commits = commits;
    }

    /**
     * A record's row.
     *
     * @param record the decoded record, if all may share it
     */
    record Row<R extends Record>(
            String json,
            long version,
            long expires,
            @Nullable R record) {

        int weight() {
            return 64 + json.length();
        }
    }

    private record Read<R extends Record>(
            long commits, @Nullable Row<R> row) {}

    /** A row, expired or not; from the database if something was committed since it was read last. */
    @Nullable
    Row<R> get(String key, Function<String, @Nullable Row<R>> database) {
        // before the read: what is committed meanwhile may or may not be in it
        long now = commits.getAsLong();
        Read<R> known = reads.getIfPresent(key);
        if (known != null && known.commits() == now) {
            return known.row();
        }
        Row<R> row = database.apply(key);
        reads.put(key, new Read<>(now, row));
        return row;
    }
}
