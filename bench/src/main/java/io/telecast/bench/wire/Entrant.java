package io.telecast.bench.wire;

import java.util.Locale;

/** Who can take part. */
enum Entrant {
    TELECAST,
    TDLIB,
    /** One part of 1 MiB after another. */
    SEQUENTIAL,
    /** The same, with the next part under way while one is written. */
    PREFETCH,
    /** The same bytes from disk. */
    NGINX;

    /** Whether it cannot run without TDLib's library. */
    boolean needsLibrary() {
        return this == TELECAST || this == TDLIB;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
