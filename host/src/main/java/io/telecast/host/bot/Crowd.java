package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How many requests of each plugin are under way or wait at one bot. The host's own are not counted. Any thread may call. */
final class Crowd {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final int most;
    private final Map<Owner, Integer> counts = new ConcurrentHashMap<>();

    /** @param most how many of one plugin there may be */
    Crowd(int most) {
        this.most = most;
    }

    /**
     * Does a request.
     *
     * @throws BotException.FloodWait if there are too many already
     */
    <T> T among(Supplier<T> request) {
        Owner owner = Owner.acting();
        if (owner == Owner.CORE) {
            return request.get();
        }
        if (counts.merge(owner, 1, Integer::sum) > most) {
            leave(owner);
            throw new BotException.FloodWait(
                    SOON,
                    "The plugin " + owner + " has " + most
                            + " requests waiting at this bot already. Wait for some of them before the next.");
        }
        try {
            return request.get();
        } finally {
            leave(owner);
        }
    }

    private void leave(Owner owner) {
        counts.computeIfPresent(owner, (same, count) -> count == 1 ? null : count - 1);
    }
}
