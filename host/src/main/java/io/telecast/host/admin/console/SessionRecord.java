package io.telecast.host.admin.console;

import io.telecast.api.storage.StoreSpec;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser that is signed in.
 *
 * @param hash of the token in its cookie
 */
public record SessionRecord(String hash, long userId, String name, Instant expires) {

    /** The store that holds them. */
    public static StoreSpec<SessionRecord> spec() {
        return StoreSpec.of("console_sessions", SessionRecord.class, SessionRecord::hash)
                .expires(session -> Optional.of(session.expires()))
                .build();
    }

    Operator operator() {
        return new Operator(userId, name);
    }
}
