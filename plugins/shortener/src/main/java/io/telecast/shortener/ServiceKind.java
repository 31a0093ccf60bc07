package io.telecast.shortener;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a service is talked to. */
enum ServiceKind {
    /** What the domain tells, else {@link #COMMON}. */
    AUTO,
    COMMON,
    TEXT,
    OUO,
    SHAREUS,
    YOURLS,
    BITLY,
    CUTTLY;

    /** As users write it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ServiceKind> find(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
