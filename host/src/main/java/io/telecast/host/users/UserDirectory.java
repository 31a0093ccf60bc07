package io.telecast.host.users;

import io.telecast.api.chat.User;
import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The users of every bot, durable. Calls block on the database; any thread may call. */
public final class UserDirectory {

    /** How exact "last seen" is: writing it for every message would cost a disk write each. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private static final String BY_BOT = "bot";
    private static final String BY_SEEN = "seen";
    private static final String BY_NUMBER = "number";

    private final Store<UserRecord> users;
    private final InstantSource clock;

    public UserDirectory(Store<UserRecord> users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    public static StoreSpec<UserRecord> spec() {
        return StoreSpec.of("users", UserRecord.class, user -> UserRecord.key(user.botId(), user.id()))
                .index(BY_BOT, user -> Long.toString(user.botId()))
                .index(BY_NUMBER, user -> numberKey(user.botId(), user.id()))
                .index(BY_SEEN, user -> seenKey(user.botId(), user.lastSeen()))
                .build();
    }

    /** Notes that a user wrote to a bot; answers whether it was the first time. */
    public boolean seen(long botId, User user) {
        Instant now = clock.instant();
        Optional<UserRecord> known = find(botId, user.id());
        if (known.isEmpty()) {
            return users.insert(UserRecord.fresh(botId, user, now));
        }
        UserRecord before = known.get();
        boolean unchanged = before.seen(user, before.lastSeen()).equals(before);
        if (!unchanged || before.lastSeen().plus(SEEN_PRECISION).isBefore(now)) {
            users.update(UserRecord.key(botId, user.id()), record -> record.seen(user, now));
        }
        return false;
    }

    /** Notes whether a bot can still write to a user. */
    public void reachable(long botId, long userId, boolean reachable) {
        users.update(UserRecord.key(botId, userId), record -> record.withReachable(reachable));
    }

    public Optional<UserRecord> find(long botId, long userId) {
        return users.get(UserRecord.key(botId, userId));
    }

    /** A bot's users in ascending order of their ids, after an id. */
    List<UserRecord> page(long botId, long afterId, int limit) {
        return users.range(BY_NUMBER, numberKey(botId, afterId + 1), botId + ":~", limit);
    }

    public long count(long botId) {
        return users.count(BY_BOT, Long.toString(botId));
    }

    /** How many users were seen since a time. */
    public int countSeenSince(long botId, Instant since) {
        return seenSince(botId, since, Integer.MAX_VALUE).size();
    }

    /** Users seen since a time, latest first. */
    public List<UserRecord> seenSince(long botId, Instant since, int limit) {
        List<UserRecord> found = users.range(BY_SEEN, seenKey(botId, since), botId + ":~", Integer.MAX_VALUE);
        var latestFirst = new ArrayList<>(found.reversed());
        return latestFirst.size() > limit ? List.copyOf(latestFirst.subList(0, limit)) : latestFirst;
    }

    private static String numberKey(long botId, long userId) {
        return botId + ":" + Index.sortable(userId);
    }

    private static String seenKey(long botId, Instant time) {
        return botId + ":" + Index.sortable(time);
    }
}
