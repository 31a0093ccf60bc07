package io.telecast.host.mtproto;

import io.telecast.api.bot.BotException;
import io.telecast.host.mtproto.media.Bots;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;
import java.time.Instant;
import java.util.Optional;

/** The data plane: opens bots that read files. Thread-safe. */
public final class MediaSessions implements AutoCloseable {

    private final Bots bots;

    /** Makes ready; nothing connects yet. */
    public MediaSessions(MediaSettings settings) {
        this.bots = new Bots(
                new Bots.Application(settings.apiId(), settings.apiHash(), settings.version()),
                new Bots.Network(
                        settings.proxy(),
                        settings.trusted().isEmpty()
                                ? TelegramServers.keys(settings.testServers())
                                : settings.trusted(),
                        settings.addresses().isEmpty()
                                ? TelegramServers.addresses(settings.testServers())
                                : settings.addresses(),
                        settings.testServers(),
                        settings.connections(),
                        settings.readsPerSecond(),
                        settings.requestTimeout()),
                new Bots.Storage(settings.directory(), settings.sealing()),
                settings.clock(),
                settings.random());
    }

    /**
     * Opens a bot. Waits a few seconds for it to sign in; if Telegram is out of reach for longer, that goes on when it is
     * first used.
     *
     * @throws BotException.Unauthorized if the token is refused
     * @throws BotException.BadRequest if the bot is open already
     * @throws BotException.Unavailable if the sessions are closed
     */
    public MediaWorker open(BotToken token) {
        return bots.open(token);
    }

    /** Telegram's time, as far as a data centre has told it. */
    public Optional<Instant> time() {
        return bots.time();
    }

    /** Closes every worker. */
    @Override
    public void close() {
        bots.close();
    }
}
