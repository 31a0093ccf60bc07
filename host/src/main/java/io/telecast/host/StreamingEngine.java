package io.telecast.host;

import io.telecast.api.storage.Store;
import io.telecast.host.config.StreamConfig;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.http.HealthServlet;
import io.telecast.host.secrets.SecretBox;
import io.telecast.host.stream.ByteStreamer;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.FilePropertiesCache;
import io.telecast.host.stream.LoadBalancer;
import io.telecast.host.stream.MemoryChunkCache;
import io.telecast.host.stream.PartReader;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.workers.WorkerRecord;
import io.telecast.host.workers.WorkerTokens;
import io.telecast.host.workers.Workers;
import java.time.Duration;
import java.time.InstantSource;
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
     * @param talks whether a bot talks to people
     */
    static StreamingEngine start(
            Lifecycle lifecycle,
            Telegram telegram,
            TelecastConfig config,
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
        Budgets.check(stream);
        var cache = new MemoryChunkCache(balancer, stream.cacheSize().bytes(), CHUNK, FIRST_PART);
        return new StreamingEngine(
                workers,
                pool,
                properties,
                cache,
                new ByteStreamer(cache, stream.readAhead().bytes()));
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
