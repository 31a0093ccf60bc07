package io.telecast.shortener;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.StoreSpec;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that a service has made.
 *
 * @param key digest of account and long link
 * @param sealed the short link: whoever has it has the file
 */
record ShortLink(String key, String sealed, Instant made, Instant expires) {

    static final String BY_AGE = "made";
    static final StoreSpec<ShortLink> STORE = StoreSpec.of("links", ShortLink.class, ShortLink::key)
            .index(BY_AGE, link -> Index.sortable(link.made()))
            .expires(link -> Optional.of(link.expires()))
            .build();
}
