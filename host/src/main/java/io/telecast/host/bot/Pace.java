package io.telecast.host.bot;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.telecast.host.config.BotConfig;
import io.telecast.host.owner.Owner;
import java.time.Duration;

/** How fast one bot may send: over all chats, to one chat, and with work that can wait. Safe to use from any thread. */
final class Pace {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int BURST_SECONDS = 5;

    /** Requests of one plugin at one bot. */
    private static final int MOST_WAITING = 500;

    private final PaceClock clock;
    private final Throttle overall;
    private final Throttle bulk;
    private final LoadingCache<Long, Throttle> chats;
    private final LoadingCache<Owner, Throttle> requests;
    private final Crowd crowd = new Crowd(MOST_WAITING);

    Pace(BotConfig config, PaceClock clock) {
        int perSecond = config.messagesPerSecond();
        int burst = config.messagesPerSecondPerChat() * BURST_SECONDS;
        this.clock = clock;
        overall = new Throttle(perSecond, SECOND, clock);
        // A line of its own before the common one: however many wait in it, a fifth of the seconds is left for others.
        bulk = new Throttle(Math.max(1, perSecond * 4 / 5), SECOND, clock);
        requests = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(plugin -> new Throttle(perSecond, SECOND, clock));
        chats = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(chat -> new Throttle(burst, Duration.ofSeconds(BURST_SECONDS), clock));
    }

    Crowd crowd() {
        return crowd;
    }

    /** Waits until a request may be made that sends nothing. People's are not held up; each plugin has its own pace. */
    void request() throws InterruptedException {
        Owner owner = Owner.acting();
        if (owner != Owner.CORE) {
            requests.get(owner).pass();
        }
    }

    /** Waits until a request to a chat may be made. */
    void chat(long chatId) throws InterruptedException {
        chats.get(chatId).pass();
    }

    /** Waits until so many messages may be sent. */
    void messages(int count, boolean canWait) throws InterruptedException {
        for (int n = 0; n < count; n++) {
            if (canWait) {
                bulk.pass();
            }
            overall.pass();
        }
    }

    /** Sits through a flood. */
    void pause(Duration time) throws InterruptedException {
        clock.sleep(time.toNanos());
    }
}
