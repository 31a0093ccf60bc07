package io.telecast.host.mtproto.media;

import io.telecast.api.bot.BotException;
import io.telecast.host.mtproto.tl.TlSchema;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bot's first steps: it signs in if it must, and asks where all data centres are. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BotSession bot;
    private final AddressBook addresses;
    private final TlSchema schema;

    Opening(BotSession bot, AddressBook addresses, TlSchema schema) {
        this.bot = bot;
        this.addresses = addresses;
        this.schema = schema;
    }

    /**
     * Waits for the steps, though not for long.
     *
     * @throws BotException if the token is refused
     */
    void run() {
        var steps = new FutureTask<Void>(() -> {
            addresses.add(bot.call(Configuration.addresses(schema)));
            return null;
        });
        Thread thread = Thread.ofVirtual().name("sign-in of bot " + bot.botId()).start(steps);
        try {
            steps.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("Bot {} has not reached Telegram yet; it goes on trying.", bot.botId());
        } catch (ExecutionException e) {
            judge(e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new BotException.Interrupted();
        }
    }

    private void judge(@Nullable Throwable failure) {
        switch (failure) {
            case TokenRefusedException refused -> {
                LOG.debug("{}", refused.getMessage());
                throw new BotException.Unauthorized();
            }
            case IOException passing -> LOG.warn("Bot {} cannot read files yet: {}", bot.botId(), passing.getMessage());
            case null, default -> throw new IllegalStateException("A bot's first steps failed", failure);
        }
    }
}
