package io.telecast.host.telegram.tdlib.convert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.telecast.api.chat.User;
import io.telecast.host.telegram.tdlib.api.Fields;
import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/**
 * The people that TDLib told of lately: it tells of somebody before it names the id. The others are asked for. Any thread
 * may call.
 */
public final class KnownUsers {

    private static final int KEPT = 20_000;

    private final Cache<Long, User> users =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final LongFunction<Optional<JsonNode>> asking;

    /** @param asking answers a {@code user}, if it can be had; may block */
    public KnownUsers(LongFunction<Optional<JsonNode>> asking) {
        this.asking = asking;
    }

    /** Notes a {@code user}. */
    public void learn(JsonNode user) {
        long id = Fields.number(user, "id");
        if (id > 0) {
            users.put(id, UserConverter.read(user));
        }
    }

    /** Somebody, with an empty name where nothing is known. */
    public User get(long id) {
        User known = users.getIfPresent(id);
        if (known != null) {
            return known;
        }
        asking.apply(id).ifPresent(this::learn);
        User learnt = users.getIfPresent(id);
        return learnt != null ? learnt : UserConverter.unknown(id);
    }
}
