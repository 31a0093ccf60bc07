package io.telecast.host;

import io.telecast.api.bot.BotIdentity;
import io.telecast.host.bot.BotFleet;
import io.telecast.host.bot.Statistics;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.http.HostStatus;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.MemoryChunkCache;
import io.telecast.host.stream.PooledWorker;
import io.telecast.host.text.Sizes;
import io.telecast.host.users.Bans;
import io.telecast.host.users.UserDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.IntSupplier;

/** The host's figures, for {@code /stats} and the front page. */
final class HostStatistics implements Statistics {

    private static final Duration ACTIVE = Duration.ofDays(1);

    private final String version;
    private final InstantSource clock;
    private final Instant started;
    private final UserDirectory users;
    private final Bans bans;
    private final FileCatalog files;
    private final BotFleet bots;
    private final ClientPool pool;
    private final MemoryChunkCache cache;
    private final IntSupplier streams;

    HostStatistics(
            String version,
            InstantSource clock,
            UserDirectory users,
            Bans bans,
            FileCatalog files,
            BotFleet bots,
            ClientPool pool,
            MemoryChunkCache cache,
            IntSupplier streams) {
        this.version = version;
        this.clock = clock;
        this.started = clock.instant();
        this.users = users;
        this.bans = bans;
        this.files = files;
        this.bots = bots;
        this.pool = pool;
        this.cache = cache;
        this.streams = streams;
    }

    HostStatus status() {
        return new HostStatus(version, uptime(), bots.all().size(), workers(), streams.getAsInt());
    }

    @Override
    public Map<String, Object> report(BotIdentity bot) {
        long botId = bot.id();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return Map.ofEntries(
                Map.entry("bot", bot.username()),
                Map.entry("version", version),
                Map.entry("uptime", Sizes.time(uptime())),
                Map.entry("users", users.count(botId)),
                Map.entry("active", users.countSeenSince(botId, clock.instant().minus(ACTIVE))),
                Map.entry("banned", bans.count(botId)),
                Map.entry("files", files.count()),
                Map.entry("bots", bots.all().size()),
                Map.entry("workers", workers()),
                Map.entry("streams", streams.getAsInt()),
                Map.entry("cache", Sizes.bytes(cache.cachedBytes())),
                Map.entry("memory", Sizes.bytes(used) + " of " + Sizes.bytes(runtime.maxMemory())));
    }

    /** Bots that only read files; the main bot reads too where it must, but talks first of all. */
    private int workers() {
        return (int) pool.workers().stream()
                .filter(worker -> worker.role() == PooledWorker.Role.WORKER)
                .count();
    }

    private Duration uptime() {
        return Duration.between(started, clock.instant());
    }
}
