package io.telecast.host.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaWorker;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chunks in memory outside the Java heap. The budget is shared by fetches under way, by chunks that are kept because they
 * were used often or lately, by those that a reader comes up to, and by those that were evicted while viewers still read
 * them; the more slow viewers hold, the fewer are kept. Where they hold nearly all, new fetches wait and then fail, rather
 * than the process run out of memory.
 */
public final class MemoryChunkCache implements ChunkCache {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryChunkCache.class);
    private static final int MIN_FETCHES = 4;
    private static final int MAX_FETCHES = 256;
    private static final int MAX_COUNTED = 1 << 16;
    private static final Duration ROOM_PATIENCE = Duration.ofSeconds(5);

    private final LoadBalancer source;
    private final Optional<DiskChunks> disk;
    private final long budget;
    private final int chunkSize;
    private final int firstPart;
    private final int maxFetches;
    private final FetchTurns turns;
    private final StrayChunks strays;
    private final Followers followers = new Followers();
    private final RetainedChunks retained;
    private final MemoryShares shares;
    private final SlabPool slabs;
    private final Cache<ChunkKey, Chunk> kept;
    // Evicted, but in somebody's hands: others may take them all the same.
    private final ConcurrentHashMap<ChunkKey, Chunk> lingering = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ChunkKey, ChunkFetch> fetching = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger leases = new AtomicInteger();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * Starts empty.
     *
     * @param disk where chunks are looked for first, and kept
     * @param budget bytes for chunks, at least eight of them
     * @param chunkSize a power of two from 4 KiB to 1 MiB
     * @param firstPart how much of a chunk is asked for first where somebody waits, a power of two from 4 KiB on
     */
    public MemoryChunkCache(LoadBalancer source, Optional<DiskChunks> disk, long budget, int chunkSize, int firstPart) {
        requirePart("chunk size", chunkSize);
        requirePart("first part", firstPart);
        if (budget / chunkSize < 2L * MIN_FETCHES) {
            throw new IllegalArgumentException("A cache of " + budget + " bytes holds fewer than 8 chunks of "
                    + chunkSize + " bytes; enlarge it.");
        }
        this.source = source;
        this.disk = disk;
        this.budget = budget;
        this.chunkSize = chunkSize;
        this.firstPart = Math.min(firstPart, chunkSize);
        this.maxFetches = (int) Math.clamp(budget / chunkSize / 4, MIN_FETCHES, MAX_FETCHES);
        this.turns = new FetchTurns(maxFetches);
        this.strays = new StrayChunks(MemoryShares.mostHeld(budget));
        this.retained = new RetainedChunks(followers, strays);
        this.slabs = new SlabPool(budget, chunkSize);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(budget / 2)
                // Else it begins to count how often each is used only when it is half full.
                .initialCapacity((int) Math.min(budget / chunkSize, MAX_COUNTED))
                .weigher((ChunkKey key, Chunk chunk) -> SlabPool.capacity(chunk.length()))
                .removalListener((@Nullable ChunkKey key, @Nullable Chunk chunk, RemovalCause cause) -> {
                    if (key != null && chunk != null) {
                        drop(key, chunk);
                    }
                })
                .executor(Runnable::run)
                .build();
        this.shares = new MemoryShares(
                budget,
                chunkSize,
                maxFetches,
                strays,
                retained,
                kept.policy().eviction().orElseThrow());
    }

    @Override
    public int chunkSize() {
        return chunkSize;
    }

    @Override
    public ChunkLease take(Viewer viewer, FileRecord file, long index, int wanted) {
        int length = length(file, index);
        int from = wanted / firstPart * firstPart;
        return take(viewer, file, index, length, from, Math.min(from + firstPart, length));
    }

    @Override
    public Optional<ChunkLease> takeAhead(Viewer viewer, FileRecord file, long index) {
        // Half of the fetches are for those who wait.
        if (strays.crowded()) {
            return Optional.empty();
        }
        if (running.get() >= maxFetches / 2) {
            Chunk present = find(new ChunkKey(file.message(), index));
            return present == null ? Optional.empty() : Optional.of(kept(present));
        }
        int length = length(file, index);
        return Optional.of(take(viewer, file, index, length, 0, length));
    }

    @Override
    public boolean full() {
        return strays.full();
    }

    @Override
    public ReaderPlace enter(FileRecord file, long index) {
        return new ReaderPlace(file.message(), index, followers, retained);
    }

    @Override
    public long budget() {
        return budget;
    }

    @Override
    public long cachedBytes() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    @Override
    public long strayBytes() {
        return strays.bytes();
    }

    @Override
    public long retainedBytes() {
        return strays.retained();
    }

    /** Chunks that came from disk. */
    public long diskHits() {
        return disk.map(DiskChunks::hits).orElse(0L);
    }

    @Override
    public long memoryBytes() {
        return slabs.all();
    }

    @Override
    public int fetches() {
        return running.get();
    }

    @Override
    public int leases() {
        return leases.get();
    }

    @Override
    public long hits() {
        return hits.sum();
    }

    @Override
    public long misses() {
        return misses.sum();
    }

    /** Fetches that wait for their turn. */
    int waiting() {
        return turns.waiting();
    }

    private int length(FileRecord file, long index) {
        return (int) Math.min(chunkSize, file.size() - index * chunkSize);
    }

    private ChunkLease kept(Chunk chunk) {
        hits.increment();
        return new KeptLease(chunk, leases);
    }

    private ChunkLease take(Viewer viewer, FileRecord file, long index, int length, int from, int to) {
        var key = new ChunkKey(file.message(), index);
        Chunk present = find(key);
        if (present != null) {
            return kept(present);
        }
        var late = new AtomicReference<@Nullable Chunk>();
        ChunkFetch fetch = fetching.compute(key, (same, underWay) -> {
            if (underWay != null && underWay.chunk().hold()) {
                underWay.takers++;
                return underWay;
            }
            // It may have been kept, and its fetch forgotten, since the first look.
            Chunk found = find(same);
            if (found != null) {
                late.set(found);
                return null;
            }
            var fresh = new Chunk(length, slabs, strays);
            fresh.hold();
            return new ChunkFetch(viewer, file, same, index * chunkSize, fresh, from, to, source);
        });
        Chunk keptMeanwhile = late.get();
        if (keptMeanwhile != null) {
            return kept(keptMeanwhile);
        }
        begin(fetch);
        return new FetchLease(fetch, this::leave, leases);
    }

    /** A whole chunk that is in memory, held for the caller. */
    private @Nullable Chunk find(ChunkKey key) {
        Chunk present = kept.getIfPresent(key);
        if (present != null && present.hold()) {
            return present;
        }
        Chunk evicted = lingering.get(key);
        return evicted != null && evicted.hold() ? evicted : null;
    }

    private void drop(ChunkKey key, Chunk chunk) {
        lingering.put(key, chunk);
        chunk.onFree(() -> lingering.remove(key, chunk));
        retained.offer(key, chunk);
        chunk.drop();
    }

    private void begin(ChunkFetch fetch) {
        Thread thread = Thread.ofVirtual().name("fetch").unstarted(() -> run(fetch));
        if (fetch.startOn(thread)) {
            misses.increment();
            running.incrementAndGet();
            thread.start();
        } else {
            hits.increment();
        }
    }

    private void run(ChunkFetch fetch) {
        try {
            fetch.run(turns, this::makeRoom, disk, () -> keep(fetch));
            fetching.remove(fetch.key(), fetch);
        } catch (IOException failed) {
            fail(fetch, failed);
        } catch (InterruptedException stopped) {
            fail(fetch, new MediaException.Unavailable("The fetch was stopped."));
        } catch (RuntimeException | Error bug) {
            LOG.error("Fetching a chunk failed.", bug);
            fail(fetch, new MediaException.Unavailable("The fetch failed."));
        } finally {
            running.decrementAndGet();
        }
    }

    /** Kept before the fetch is forgotten, so that nobody finds neither; what must go for it goes before another fetch begins. */
    private void keep(ChunkFetch fetch) {
        kept.put(fetch.key(), fetch.chunk());
        kept.cleanUp();
    }

    private void makeRoom() throws IOException, InterruptedException {
        if (!strays.awaitRoom(ROOM_PATIENCE)) {
            throw new MediaException.Unavailable("Viewers hold all memory for chunks; enlarge stream.cache-size.");
        }
        shares.settle(running.get());
    }

    private void fail(ChunkFetch fetch, IOException cause) {
        // Forgotten before its takers know, so that one who tries again does not join it.
        fetching.remove(fetch.key(), fetch);
        fetch.chunk().drop();
        fetch.chunk().fail(cause);
    }

    private void leave(ChunkFetch fetch, boolean satisfied) {
        var abandoned = new AtomicBoolean();
        fetching.compute(fetch.key(), (key, underWay) -> {
            if (underWay != fetch) {
                return underWay;
            }
            fetch.takers--;
            abandoned.set(fetch.takers == 0 && !satisfied);
            return abandoned.get() ? null : fetch;
        });
        if (abandoned.get()) {
            fetch.stop();
        }
    }

    private static void requirePart(String what, int size) {
        if (size < MediaWorker.PART_ALIGNMENT || size > MediaWorker.MAX_PART || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(
                    "The " + what + " is a power of two from 4 KiB to 1 MiB, not " + size + " bytes.");
        }
    }
}
