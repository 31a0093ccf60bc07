package io.telecast.host.telegram.tdlib;

import io.telecast.api.bot.BotException;
import io.telecast.host.mtproto.MediaSessions;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.tdlib.bot.Connector;
import io.telecast.host.telegram.tdlib.bot.SessionSettings;
import io.telecast.host.telegram.tdlib.bot.TdlibBot;
import io.telecast.host.telegram.tdlib.client.TdJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Telegram, open: bots that talk through TDLib, workers that read through media sessions. */
final class TdlibTelegram implements Telegram {

    private final Connector connector;
    private final MediaSessions media;
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();
    private final Map<Long, TdlibBot> bots = new ConcurrentHashMap<>();
    private volatile boolean closed;

    TdlibTelegram(TdJson json, SessionSettings settings, Path data, MediaSessions media) {
        this.connector = new Connector(json, settings, data, this::username);
        this.media = media;
    }

    private String username(long botId) {
        return Optional.ofNullable(bots.get(botId))
                .map(bot -> bot.self().username())
                .orElse("");
    }

    @Override
    public Bot connect(BotToken token) {
        long id = token.botId();
        if (closed) {
            throw new BotException.Unavailable("Telegram is closed.");
        }
        if (!taken.add(id)) {
            throw new BotException.BadRequest(
                    "Bot " + id + " is connected already, and two would take each other's updates. Close the first.");
        }
        try {
            TdlibBot bot = connector.connect(token, () -> leave(id));
            bots.put(id, bot);
            if (closed) {
                bot.close();
            }
            return bot;
        } catch (RuntimeException | Error e) {
            leave(id);
            throw e;
        }
    }

    private void leave(long id) {
        bots.remove(id);
        taken.remove(id);
    }

    @Override
    public MediaWorker openWorker(BotToken token) {
        return media.open(token);
    }

    @Override
    public Optional<Instant> time() {
        return media.time();
    }

    /** Closes the bots side by side, since each waits for TDLib, then the workers. */
    @Override
    public void close() {
        closed = true;
        List<Thread> closing = List.copyOf(bots.values()).stream()
                .map(bot -> Thread.ofVirtual().name("tdlib-close").start(bot::close))
                .toList();
        boolean interrupted = false;
        for (Thread thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        media.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
