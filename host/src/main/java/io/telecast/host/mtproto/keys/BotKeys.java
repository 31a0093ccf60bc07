package io.telecast.host.mtproto.keys;

import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The auth keys of one bot, kept sealed so that a restart signs nothing in again. A file that cannot be opened, or of
 * another token, counts as none. Thread-safe.
 */
public final class BotKeys {

    private static final Logger LOG = LoggerFactory.getLogger(BotKeys.class);

    private final KeyFile file;
    private StoredBot bot;

    private BotKeys(KeyFile file, StoredBot bot) {
        this.file = file;
        this.bot = bot;
    }

    /**
     * Reads a bot's keys.
     *
     * @param token the bot's, which is not kept
     */
    public static BotKeys load(KeyFile file, String token) {
        String hash = HexFormat.of().formatHex(Hash.sha256(token.getBytes(StandardCharsets.UTF_8)));
        StoredBot bot = StoredBot.empty(hash);
        try {
            bot = file.read()
                    .map(StoredBot::parse)
                    .filter(read -> read.token().equals(hash))
                    .orElse(bot);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("{} is left aside, and its bot signs in anew: {}", file, e.getMessage());
        }
        return new BotKeys(file, bot);
    }

    /** The bot's own data centre, as far as it is known. */
    public synchronized Optional<Integer> home() {
        return Optional.of(bot.home()).filter(known -> known > 0);
    }

    public void home(int dataCenter) {
        change(before -> before.withHome(dataCenter));
    }

    public synchronized Optional<StoredKey> key(int dataCenter) {
        return Optional.ofNullable(bot.keys().get(dataCenter));
    }

    /** Keeps a new key, with which the bot is not signed in yet. */
    public void agreed(int dataCenter, AuthKey key, long salt) {
        change(before -> before.with(dataCenter, new StoredKey(key, salt, false)));
    }

    /** Notes that the bot has signed in with the key that is kept. */
    public void authorized(int dataCenter) {
        change(before -> Optional.ofNullable(before.keys().get(dataCenter))
                .map(key -> before.with(dataCenter, new StoredKey(key.key(), key.salt(), true)))
                .orElse(before));
    }

    public void dropped(int dataCenter) {
        change(before -> before.without(dataCenter));
    }

    private synchronized void change(UnaryOperator<StoredBot> step) {
        StoredBot after = step.apply(bot);
        if (after.equals(bot)) {
            return;
        }
        bot = after;
        try {
            file.write(bot.format());
        } catch (IOException | IllegalStateException e) {
            LOG.warn("{} could not be written; after a restart its bot signs in anew: {}", file, e.getMessage());
        }
    }
}
