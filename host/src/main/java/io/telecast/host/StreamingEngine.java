package io.telecast.host;

import io.telecast.host.config.StreamConfig;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.stream.ByteStreamer;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.FilePropertiesCache;
import io.telecast.host.stream.LoadBalancer;
import io.telecast.host.stream.MemoryChunkCache;
import io.telecast.host.stream.PartReader;
import io.telecast.host.stream.PooledWorker;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import java.time.InstantSource;

/** The streaming engine, put together: the bots that read, what is known of files, the cache, and what streams from it. */
record StreamingEngine(
        Workers workers,
        ClientPool pool,
        FilePropertiesCache properties,
        MemoryChunkCache cache,
        ByteStreamer streamer) {

    private static final int CHUNK = 512 * 1024;
    private static final int FIRST_PART = 64 * 1024;

    /** Opens the main bot and every worker for reading, and puts the rest on top. */
    static StreamingEngine start(Lifecycle lifecycle, Telegram telegram, TelecastConfig config, InstantSource clock) {
        // what Telegram and the network impose takes real time, whatever clock the rest goes by
        InstantSource realTime = InstantSource.system();
        var pool = new ClientPool(realTime);
        var workers = lifecycle.add("workers", new Workers(telegram, pool));
        workers.open(new BotToken(config.telegram().botToken().value()), PooledWorker.Role.FALLBACK);
        config.telegram()
                .workerTokens()
                .forEach(token -> workers.open(new BotToken(token.value()), PooledWorker.Role.WORKER));
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
}
