package io.telecast.bench.wire;

import java.util.Locale;

/** Who can take part. */
enum Entrant {
    TELECAST,
    TDLIB;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
