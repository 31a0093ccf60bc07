package io.telecast.host.config;

import java.time.Duration;

/** The budgets of the streaming engine. */
public record StreamConfig(
        @Key(
                name = "stream.cache-size",
                initial = "0",
                max = "1TiB",
                help =
                        "Memory for parts of files that are being watched: at least 16MiB, at most 80 % of what Java may have "
                                + "outside its heap. 0 for 40 % of that, and no more than 512MiB.")
        ByteSize cacheSize,

        @Key(
                name = "stream.disk-cache-size",
                initial = "0",
                max = "256GiB",
                help = "Disk space, in the data directory, for parts of files that were watched lately; they outlast a "
                        + "restart. 0 for none; else at least 64MiB.")
        ByteSize diskCacheSize,

        @Key(
                name = "stream.read-ahead",
                initial = "16MiB",
                min = "1MiB",
                max = "256MiB",
                help = "The most that is fetched ahead of one viewer.")
        ByteSize readAhead,

        @Key(
                name = "stream.fetch-timeout",
                initial = "20s",
                min = "1s",
                max = "5m",
                help = "A part of a file that has not come from Telegram after this long is asked for again elsewhere.")
        Duration fetchTimeout,

        @Key(
                name = "stream.properties-ttl",
                initial = "30m",
                min = "1s",
                max = "24h",
                help = "How long a file's name, size and place are remembered before Telegram is asked again.")
        Duration propertiesTtl) {}
