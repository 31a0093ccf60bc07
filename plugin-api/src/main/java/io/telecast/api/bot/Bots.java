package io.telecast.api.bot;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import java.util.List;
import java.util.Optional;

/**
 * The bots that answer users.
 *
 * <pre>{@code
 * for (Messenger bot : context.bots().all()) {
 *     context.logger().info("@{} answers", bot.self().username());
 * }
 * }</pre>
 *
 * <p>Any thread may call; {@link #connect} blocks for as long as signing in takes.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Bots {

    /** The main bot. */
    Messenger main();

    /** The bot with this id, if it is connected. */
    Optional<Messenger> find(long botId);

    /** All that are connected, the main bot first. */
    List<Messenger> all();

    /**
     * Connects another bot and answers when it is ready. Not durable: to be done again at each start. It is disconnected
     * when the plugin stops; when Telegram ends it, {@link io.telecast.api.event.Event.BotLost} tells.
     *
     * @throws BotException.BadRequest if this is no token
     * @throws BotException.Unauthorized if Telegram does not know it
     * @throws BotException.Forbidden if the bot cannot keep files in the storage channel; the message says what the operator
     *     has to do, {@link BotException.Forbidden#bot} which bot it is
     * @throws IllegalStateException if the bot is connected already
     */
    Clone connect(BotSetup setup);
}
