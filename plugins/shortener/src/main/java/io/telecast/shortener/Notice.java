package io.telecast.shortener;

import io.telecast.api.storage.StoreSpec;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody was told of a failure lately.
 *
 * @param key whom, and of what
 */
record Notice(String key, Instant until) {

    static final StoreSpec<Notice> STORE = StoreSpec.of("notices", Notice.class, Notice::key)
            .expires(notice -> Optional.of(notice.until()))
            .build();
}
