package io.telecast.host;

import io.telecast.api.storage.Store;
import io.telecast.host.config.StreamConfig;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.http.HealthServlet;
import io.telecast.host.secrets.SecretBox;
import io.telecast.host.stream.ByteStreamer;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.DiskChunks;
import io.telecast.host.stream.FilePropertiesCache;
import io.telecast.host.stream.LoadBalancer;
import io.telecast.host.stream.MemoryChunkCache;
import io.telecast.host.stream.PartReader;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.workers.WorkerRecord;
import io.telecast.host.workers.WorkerTokens;
import io.telecast.host.workers.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;

/** The streaming engine, put together: the bots that read, what is known of files, the cache, and what streams from it. */
record StreamingEngine(
        Workers workers,
        ClientPool pool,
        FilePropertiesCache properties,
        MemoryChunkCache cache,
        ByteStreamer streamer) {

    private static final int CHUNK = 512 * 1024;
    private static final int FIRST_PART = 64 * 1024;

    private static final Duration FIRST_CHECKS = Duration.ofSeconds(3);

    /**
     * Lets the main bot and the workers read, and puts the rest on top.
     *
     * @param folder for chunks on disk
     * @param talks whether a bot talks to people
     */
    static StreamingEngine start(
            Lifecycle lifecycle,
            Telegram telegram,
            TelecastConfig config,
            Path folder,
            Store<WorkerRecord> decisions,
            SecretBox secrets,
            LongPredicate talks,
            InstantSource clock) {
        // what Telegram and the network impose takes real time, whatever clock the rest goes by
        InstantSource realTime = InstantSource.system();
        var pool = new ClientPool(realTime);
        var tokens = new WorkerTokens(
                config.telegram().workerTokens().stream()
                        .map(token -> new BotToken(token.value()))
                        .toList(),
                decisions,
                secrets,
                realTime);
        var workers = lifecycle.add(
                "workers",
                new Workers(
                        telegram,
                        pool,
                        new BotToken(config.telegram().botToken().value()),
                        tokens,
                        config.telegram().storageChannel(),
                        talks,
                        realTime,
                        RandomGenerator.getDefault()));
        workers.start();
        StreamConfig stream = config.stream();
        var properties = new FilePropertiesCache(pool, stream.propertiesTtl(), clock);
        var reader = new PartReader(pool, properties, stream.fetchTimeout());
        var balancer = new LoadBalancer(pool, reader, stream.fetchTimeout(), realTime);
        var cache = new MemoryChunkCache(
                balancer, disk(lifecycle, stream, folder), Budgets.cache(stream), CHUNK, FIRST_PART);
        return new StreamingEngine(
                workers,
                pool,
                properties,
                cache,
                lifecycle.add(
                        "byte streamer",
                        new ByteStreamer(
                                cache,
                                Math.min(cache.budget(), stream.readAhead().bytes()))));
    }

    private static Optional<DiskChunks> disk(Lifecycle lifecycle, StreamConfig stream, Path folder) {
        if (stream.diskCacheSize().bytes() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(lifecycle.add(
                    "disk cache", DiskChunks.open(folder, stream.diskCacheSize().bytes(), CHUNK)));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "stream.disk-cache-size is set, but nothing can be kept in " + folder + " (" + e.getMessage()
                            + "). Make the folder writable, or set it to 0.",
                    e);
        }
    }

    /** Says whether people are answered and files can be read. */
    HealthServlet readiness(LostMainBot lost) {
        return new HealthServlet(lost.and(workers::missing), workers::notes);
    }

    /** Waits a moment for the first checks, so that whoever is let in now is served by all who can. */
    void settle() {
        try {
            workers.settle(FIRST_CHECKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
