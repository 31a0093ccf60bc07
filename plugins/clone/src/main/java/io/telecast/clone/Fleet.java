package io.telecast.clone;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The clones that are connected now. Safe to use from any thread. */
final class Fleet {

    private record Live(Clone connection, Instant since) {}

    private final Bots bots;
    private final Supplier<Set<String>> plugins;
    private final InstantSource clock;
    private final Map<Long, Live> live = new ConcurrentHashMap<>();
    // shared by several bots each, because anybody can make up ids
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    Fleet(Bots bots, Supplier<Set<String>> plugins, InstantSource clock) {
        this.bots = bots;
        this.plugins = plugins;
        this.clock = clock;
    }

    /** Does something with a bot while nobody else connects or disconnects it. */
    <T> T alone(long botId, Supplier<T> action) {
        ReentrantLock lock = locks.get(Math.floorMod(botId, locks.size()));
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Connects a bot; who is connected already stays so. */
    Outcome connect(Token token, long ownerId) {
        return alone(token.botId(), () -> {
            Live now = live.get(token.botId());
            if (now != null) {
                return new Outcome.Connected(now.connection().self());
            }
            return open(token, ownerId);
        });
    }

    private Outcome open(Token token, long ownerId) {
        try {
            Set<String> served = plugins.get();
            Clone clone = bots.connect(new BotSetup(token.value(), ownerId, served));
            live.put(token.botId(), new Live(clone, clock.instant()));
            if (!served.equals(plugins.get())) {
                clone.plugins(plugins.get());
            }
            return new Outcome.Connected(clone.self());
        } catch (BotException.Interrupted e) {
            throw e;
        } catch (BotException.BadRequest | BotException.Unauthorized e) {
            return new Outcome.Unknown();
        } catch (BotException.Forbidden e) {
            return new Outcome.NoStorage(e.getMessage(), e.bot());
        } catch (BotException e) {
            return new Outcome.Failed(e.getMessage());
        } catch (IllegalStateException e) {
            return new Outcome.Taken();
        }
    }

    void disconnect(long botId) {
        alone(botId, () -> {
            Optional<Live> gone = Optional.ofNullable(live.remove(botId));
            gone.ifPresent(each -> each.connection().close());
            return gone;
        });
    }

    boolean isConnected(long botId) {
        return live.containsKey(botId);
    }

    /** Whether a bot was connected after a time: what happened before does not concern it. */
    boolean isNewerThan(long botId, Instant time) {
        return Optional.ofNullable(live.get(botId))
                .filter(now -> time.isBefore(now.since()))
                .isPresent();
    }

    /** Lets all have the plugins that are allowed now. */
    void refreshPlugins() {
        live.values().forEach(each -> each.connection().plugins(plugins.get()));
    }
}
