package io.telecast.host.stream;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What Telegram and the data say of files, so that they are asked once: where each worker finds a file, and of which
 * type the data are. Whoever asks while an answer is on its way waits for that one. Thread-safe.
 */
public final class FilePropertiesCache {

    private static final long MAX_ENTRIES = 100_000;
    // A worker that was made an administrator meanwhile is asked again soon.
    private static final Duration MISSING_TTL = Duration.ofSeconds(30);

    private final AsyncCache<Key, MediaLocation> locations;
    private final Cache<Key, MediaException.Gone> missing;
    private final Cache<MessageRef, String> types;

    /**
     * Starts empty.
     *
     * @param ttl how long an answer holds
     */
    public FilePropertiesCache(ClientPool pool, Duration ttl, InstantSource clock) {
        Ticker ticker = () -> nanos(clock.instant());
        this.locations = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(ttl)
                .maximumSize(MAX_ENTRIES)
                .executor(Runnable::run)
                .buildAsync();
        this.missing = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(MISSING_TTL)
                .maximumSize(MAX_ENTRIES)
                .executor(Runnable::run)
                .build();
        this.types = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(ttl)
                .maximumSize(MAX_ENTRIES)
                .executor(Runnable::run)
                .build();
        pool.onLeave(this::forget);
    }

    /** Where a worker finds a file; asks the worker if that is not known. */
    MediaLocation location(FileRecord file, PooledWorker worker) throws MediaException, InterruptedException {
        var key = new Key(file.message(), worker);
        MediaException.Gone known = missing.getIfPresent(key);
        if (known != null) {
            throw known;
        }
        CompletableFuture<MediaLocation> answer = locations.get(key, (asked, executor) -> locate(asked));
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            // The cache forgets a failed answer too, but maybe only after the next one has asked.
            locations.asMap().remove(key, answer);
            switch (failed.getCause()) {
                case MediaException.Gone gone -> {
                    missing.put(key, gone);
                    throw gone;
                }
                case MediaException refused -> throw refused;
                case null, default ->
                    throw new MediaException.Unavailable(
                            "Bot " + worker.botId() + " could not find the file: " + failed.getCause());
            }
        }
    }

    /** Forgets where a worker finds a file, if it is still what the caller was told. */
    void expire(FileRecord file, PooledWorker worker, MediaLocation told) {
        var key = new Key(file.message(), worker);
        CompletableFuture<MediaLocation> present = locations.getIfPresent(key);
        if (present != null && present.isDone() && !present.isCompletedExceptionally() && present.join() == told) {
            locations.asMap().remove(key, present);
        }
    }

    /** Stops waiting for a worker that does not say where a file is. */
    void giveUp(FileRecord file, PooledWorker worker) {
        CompletableFuture<MediaLocation> present = locations.getIfPresent(new Key(file.message(), worker));
        if (present != null && !present.isDone()) {
            present.cancel(true);
        }
    }

    /** The type that the data of a file showed before. */
    public Optional<String> type(FileRecord file) {
        return Optional.ofNullable(types.getIfPresent(file.message()));
    }

    /** Remembers the type that the data of a file showed. */
    public void rememberType(FileRecord file, String type) {
        types.put(file.message(), type);
    }

    private CompletableFuture<MediaLocation> locate(Key key) {
        var answer = new CompletableFuture<MediaLocation>();
        Thread thread = Thread.ofVirtual().name("locate " + key.worker()).unstarted(() -> {
            try {
                answer.complete(key.worker().worker().locate(key.message()));
            } catch (Throwable failed) {
                answer.completeExceptionally(failed);
            }
        });
        // Cancelling the answer, as giveUp does, ends the question.
        answer.whenComplete((location, failed) -> {
            if (answer.isCancelled()) {
                thread.interrupt();
            }
        });
        thread.start();
        return answer;
    }

    private void forget(PooledWorker worker) {
        locations.asMap().keySet().removeIf(key -> key.worker() == worker);
        missing.asMap().keySet().removeIf(key -> key.worker() == worker);
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    private record Key(MessageRef message, PooledWorker worker) {}
}
