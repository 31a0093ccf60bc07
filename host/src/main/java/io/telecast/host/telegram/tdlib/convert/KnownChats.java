package io.telecast.host.telegram.tdlib.convert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.telecast.api.chat.Chat;
import io.telecast.host.telegram.tdlib.api.Fields;
import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/**
 * The chats that TDLib has loaded since its start: it tells of one before it names the id. Any thread may call.
 */
public final class KnownChats {

    private static final int KEPT = 20_000;

    /** @param peer the user or supergroup behind it */
    private record Place(Chat.Kind kind, String title, long peer) {}

    private final Cache<Long, Place> places =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Long, String> supergroups =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final KnownUsers users;
    private final LongFunction<Optional<JsonNode>> askingForSupergroup;

    /** @param askingForSupergroup answers a {@code supergroup}, if it can be had; may block */
    public KnownChats(KnownUsers users, LongFunction<Optional<JsonNode>> askingForSupergroup) {
        this.users = users;
        this.askingForSupergroup = askingForSupergroup;
    }

    /** Notes a {@code chat}. */
    public void learn(JsonNode chat) {
        long id = Fields.number(chat, "id");
        if (id == 0) {
            return;
        }
        JsonNode type = chat.path("type");
        String title = Fields.text(chat, "title");
        places.put(
                id,
                switch (Fields.type(type)) {
                    case "chatTypePrivate", "chatTypeSecret" ->
                        new Place(Chat.Kind.PRIVATE, title, Fields.number(type, "user_id"));
                    case "chatTypeSupergroup" ->
                        new Place(
                                Fields.flag(type, "is_channel") ? Chat.Kind.CHANNEL : Chat.Kind.GROUP,
                                title,
                                Fields.number(type, "supergroup_id"));
                    default -> new Place(Chat.Kind.GROUP, title, 0);
                });
    }

    /** Notes a new title. */
    public void retitle(long id, String title) {
        places.asMap().computeIfPresent(id, (same, place) -> new Place(place.kind(), title, place.peer()));
    }

    /** Notes a {@code supergroup}: a channel or a large group. */
    public void learnSupergroup(JsonNode supergroup) {
        supergroups.put(Fields.number(supergroup, "id"), UserConverter.username(supergroup));
    }

    /** Whether TDLib has it loaded, so that it can be named in requests. */
    public boolean isKnown(long id) {
        return places.getIfPresent(id) != null;
    }

    /** A chat; what is not known is guessed from the id. */
    public Chat chat(long id) {
        Place place = places.getIfPresent(id);
        if (place == null) {
            place = new Place(id > 0 ? Chat.Kind.PRIVATE : Chat.Kind.GROUP, "", Math.max(id, 0));
        }
        String username = switch (place.kind()) {
            case PRIVATE -> users.get(place.peer()).username();
            case GROUP, CHANNEL -> place.peer() == 0 ? "" : username(place.peer());
        };
        return new Chat(id, place.kind(), place.title(), username);
    }

    private String username(long supergroup) {
        String known = supergroups.getIfPresent(supergroup);
        if (known != null) {
            return known;
        }
        askingForSupergroup.apply(supergroup).ifPresent(this::learnSupergroup);
        String learnt = supergroups.getIfPresent(supergroup);
        return learnt != null ? learnt : "";
    }
}
