package io.telecast.host.users;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.time.InstantSource;
import java.util.Optional;

/** Who may not use a bot, durable. Calls block on the database; any thread may call. */
public final class Bans {

    private static final String BY_BOT = "bot";

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
