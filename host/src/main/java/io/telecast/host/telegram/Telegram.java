package io.telecast.host.telegram;

import java.time.Instant;
import java.util.Optional;

/** An open backend. Any thread may call; closing closes every bot and worker. */
public interface Telegram extends AutoCloseable {

    /**
     * Signs a bot in on the control plane and answers when it is ready. Updates wait until {@link Bot#start}.
     *
     * @throws io.telecast.api.bot.BotException if the token is refused or Telegram is out of reach
     */
    Bot connect(BotToken token);

    /**
     * Opens a bot's data plane. Signing in may go on in the background; reads wait for it.
     *
     * @throws io.telecast.api.bot.BotException if the token is refused
     */
    MediaWorker openWorker(BotToken token);

    /** Telegram's own time, as far as it has told it to a worker. */
    default Optional<Instant> time() {
        return Optional.empty();
    }

    @Override
    void close();
}
