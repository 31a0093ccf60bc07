package io.telecast.host.users;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may not use a bot, durable. Calls block on the database; any thread may call. */
public final class Bans {

    private static final String BY_BOT = "bot";
    private static final int PAGE = 1_000;

    private final Store<BanRecord> bans;
    private final InstantSource clock;

    public Bans(Store<BanRecord> bans, InstantSource clock) {
        this.bans = bans;
        this.clock = clock;
    }

    public static StoreSpec<BanRecord> spec() {
        return StoreSpec.of("bans", BanRecord.class, ban -> UserRecord.key(ban.botId(), ban.userId()))
                .index(BY_BOT, ban -> Long.toString(ban.botId()))
                .build();
    }

    public Optional<BanRecord> find(long botId, long userId) {
        return bans.get(UserRecord.key(botId, userId));
    }

    /** Everybody whom a bot has banned. */
    Set<Long> userIds(long botId) {
        var ids = new HashSet<Long>();
        String after = "";
        while (true) {
            List<BanRecord> page = bans.find(BY_BOT, Long.toString(botId), after, PAGE);
            page.forEach(ban -> ids.add(ban.userId()));
            if (page.size() < PAGE) {
                return ids;
            }
            after = UserRecord.key(botId, page.getLast().userId());
        }
    }

    /** Bans a user, whether or not the bot has met them; answers whether they were not banned before. */
    public boolean ban(long botId, long userId, String reason, long by) {
        var ban = new BanRecord(botId, userId, reason, by, clock.instant());
        if (bans.insert(ban)) {
            return true;
        }
        bans.put(ban);
        return false;
    }

    /** Lifts a ban; answers whether there was one. */
    public boolean unban(long botId, long userId) {
        return bans.delete(UserRecord.key(botId, userId));
    }

    public long count(long botId) {
        return bans.count(BY_BOT, Long.toString(botId));
    }
}
