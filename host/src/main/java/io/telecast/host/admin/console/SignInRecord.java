package io.telecast.host.admin.console;

import io.telecast.api.storage.StoreSpec;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in link that was made and not used yet.
 *
 * @param hash of its token
 */
public record SignInRecord(String hash, long userId, String name, Instant expires) {

    /** The store that holds them. */
    public static StoreSpec<SignInRecord> spec() {
        return StoreSpec.of("console_links", SignInRecord.class, SignInRecord::hash)
                .expires(link -> Optional.of(link.expires()))
                .build();
    }
}
