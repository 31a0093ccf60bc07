package io.telecast.testdc.world;

import io.telecast.sandbox.world.BotAccount;
import io.telecast.sandbox.world.Channel;
import io.telecast.sandbox.world.Person;
import io.telecast.sandbox.world.Rank;
import io.telecast.sandbox.world.Registry;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import java.util.List;
import java.util.Optional;

/** People, bots and channels as a bot sees them. Thread-safe. */
public final class Peers {

    private static final int FOUNDED = 1_700_000_000;

    private final Registry registry;
    private final AccessHashes hashes;

    public Peers(Registry registry, AccessHashes hashes) {
        this.registry = registry;
        this.hashes = hashes;
    }

    public static TlObject peer(long chatId) {
        return chatId < 0
                ? TlObject.of("peerChannel", "channel_id", WireIds.channel(chatId))
                : TlObject.of("peerUser", "user_id", chatId);
    }

    /** The user of an id, bot or not; empty if there is none. */
    public Optional<TlObject> user(long viewer, long id) {
        long hash = hashes.of(viewer, AccessHashes.Kind.USER, id);
        return registry.bot(id)
                .map(bot -> bot(viewer, bot, hash))
                .or(() -> registry.person(id).map(person -> person(person, hash)));
    }

    private static TlObject bot(long viewer, BotAccount bot, long hash) {
        return TlObject.of("user", "self", bot.id() == viewer, "bot", true, "id", bot.id(), "access_hash", hash)
                .with("first_name", bot.name())
                .with("username", bot.username())
                .with("bot_info_version", 1);
    }

    private static TlObject person(Person person, long hash) {
        TlObject user = TlObject.of("user", "id", person.id(), "access_hash", hash);
        if (person.deactivated()) {
            return user.with("deleted", true);
        }
        return user.with("first_name", person.firstName())
                .with("last_name", filled(person.lastName()))
                .with("username", filled(person.username()))
                .with("lang_code", filled(person.language()));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    /** A channel; what a bot that may not see it is told instead. */
    public Optional<TlObject> channel(long viewer, long chatId) {
        return registry.channel(chatId).map(channel -> channel(viewer, channel));
    }

    private TlObject channel(long viewer, Channel channel) {
        Rank rank = registry.rank(channel.id(), viewer);
        long id = WireIds.channel(channel.id());
        long hash = hashes.of(viewer, AccessHashes.Kind.CHANNEL, channel.id());
        if (rank == Rank.BANNED || (rank == Rank.NONE && channel.username().isEmpty())) {
            return TlObject.of("channelForbidden", "broadcast", true, "id", id, "access_hash", hash)
                    .with("title", channel.title());
        }
        return TlObject.of("channel", "creator", rank == Rank.OWNER, "left", !rank.isMember(), "broadcast", true)
                .with("id", id)
                .with("access_hash", hash)
                .with("title", channel.title())
                .with("username", filled(channel.username()))
                .with("photo", TlObject.of("chatPhotoEmpty"))
                .with("date", FOUNDED)
                .with("admin_rights", rank.isAdmin() ? Participants.rights() : null)
                .with(
                        "participants_count",
                        Math.max(1, registry.members(channel.id()).size()));
    }

    /** @throws RpcError if there is no such user, or the hash is wrong */
    public long requireUser(long viewer, long id, long hash, String error) {
        boolean right = hash == 0 || hash == hashes.of(viewer, AccessHashes.Kind.USER, id);
        if (!right || user(viewer, id).isEmpty()) {
            throw RpcError.badRequest(error);
        }
        return id;
    }

    /** @throws RpcError if there is no such channel, or the bot has no right to name it */
    public long requireChannel(long viewer, long channel, long hash) {
        long chatId = WireIds.chatId(channel);
        var found = registry.channel(chatId);
        boolean known = hash == hashes.of(viewer, AccessHashes.Kind.CHANNEL, chatId);
        boolean open = hash == 0
                && (registry.rank(chatId, viewer).isMember()
                        || found.filter(it -> !it.username().isEmpty()).isPresent());
        if (found.isEmpty() || (!known && !open)) {
            throw RpcError.badRequest("CHANNEL_INVALID");
        }
        return chatId;
    }

    /** @throws RpcError if the bot may not read the channel */
    public void requireReadable(long viewer, long chatId) {
        Rank rank = registry.rank(chatId, viewer);
        boolean open = rank == Rank.NONE
                && registry.channel(chatId)
                        .filter(it -> !it.username().isEmpty())
                        .isPresent();
        if (!rank.isMember() && !open) {
            throw RpcError.badRequest("CHANNEL_PRIVATE");
        }
    }

    List<TlObject> users(long viewer, Mentions mentions) {
        return mentions.users().stream()
                .flatMap(id -> user(viewer, id).stream())
                .toList();
    }

    List<TlObject> chats(long viewer, Mentions mentions) {
        return mentions.channels().stream()
                .flatMap(id -> channel(viewer, id).stream())
                .toList();
    }

    /** An answer together with whom it names. */
    public TlObject complete(long viewer, TlObject answer, Mentions mentions) {
        return answer.with("users", users(viewer, mentions)).with("chats", chats(viewer, mentions));
    }
}
