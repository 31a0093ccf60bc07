package io.telecast.host;

import io.telecast.api.bot.BotException;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.PooledWorker;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.telegram.Telegram;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the bots that read files. One that cannot be opened is left out and named. */
final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final Telegram telegram;
    private final ClientPool pool;
    private final Lifecycle opened = new Lifecycle();

    Workers(Telegram telegram, ClientPool pool) {
        this.telegram = telegram;
        this.pool = pool;
    }

    void open(BotToken token, PooledWorker.Role role) {
        try {
            MediaWorker worker = opened.add("worker " + token.botId(), telegram.openWorker(token));
            opened.add("place of worker " + token.botId(), pool.add(worker, role));
        } catch (BotException e) {
            LOG.error("Bot {} cannot read files and is left out: {}", token.botId(), e.getMessage());
        }
    }

    /** What keeps files from being read, as sentences. */
    List<String> missing() {
        return pool.workers().isEmpty() ? List.of("No bot is connected that can read files.") : List.of();
    }

    @Override
    public void close() {
        opened.close();
    }
}
