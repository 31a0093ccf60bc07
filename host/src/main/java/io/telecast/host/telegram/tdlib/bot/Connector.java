package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.tdlib.client.TdJson;
import io.telecast.host.telegram.tdlib.convert.UserConverter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** Signs bots in. Any thread may call, for different bots. */
public final class Connector {

    private final TdJson json;
    private final SessionSettings settings;
    private final Path data;
    private final LongFunction<String> usernames;

    /**
     * Makes one.
     *
     * @param data where each bot gets a folder
     * @param usernames of bots that are connected, empty where not known
     */
    public Connector(TdJson json, SessionSettings settings, Path data, LongFunction<String> usernames) {
        this.json = json;
        this.settings = settings;
        this.data = data;
        this.usernames = usernames;
    }

    /**
     * Signs a bot in, with its stored session where that is still good.
     *
     * @param onClose run once it is closed
     */
    public TdlibBot connect(BotToken token, Runnable onClose) {
        try {
            BotFolder folder = BotFolder.open(data, token);
            try {
                return attempt(token, folder, onClose);
            } catch (SignIn.SessionEnded e) {
                folder.forgetSession();
                return attemptAnew(token, folder, onClose);
            } catch (BotException.Unauthorized e) {
                folder.forgetSession();
                throw e;
            }
        } catch (IOException e) {
            throw Line.caused(
                    new BotException.Unavailable(
                            "The folder of bot " + token.botId() + " in the data directory cannot be "
                                    + "read or written: " + e.getMessage() + ". Is the disk full, or not writable?"),
                    e);
        }
    }

    private TdlibBot attemptAnew(BotToken token, BotFolder folder, Runnable onClose) throws IOException {
        try {
            return attempt(token, folder, onClose);
        } catch (SignIn.SessionEnded | BotException.Unauthorized e) {
            folder.forgetSession();
            throw Line.caused(new BotException.Unauthorized(), e);
        }
    }

    private TdlibBot attempt(BotToken token, BotFolder folder, Runnable onClose)
            throws IOException, SignIn.SessionEnded {
        Parts parts = Parts.make(json, token.botId(), folder, usernames);
        try {
            var signIn = new SignIn(parts.line(), token);
            JsonNode me = signIn.run(settings, folder);
            folder.forgetOthers();
            var watch = new SessionWatch(parts, () -> isRefused(token));
            parts.line().listen(watch);
            signIn.statesSince().forEach(watch::changed);
            return new TdlibBot(UserConverter.identity(me), parts, onClose);
        } catch (IOException | RuntimeException | SignIn.SessionEnded | Error e) {
            parts.close();
            throw e;
        }
    }

    /** Whether Telegram no longer takes a token: signs in with it once, beside the bot's own folder. */
    private boolean isRefused(BotToken token) {
        try {
            Path aside = data.resolve("check");
            BotFolder folder = BotFolder.open(aside, token);
            Parts parts = Parts.make(json, token.botId(), folder, usernames);
            try {
                new SignIn(parts.line(), token).run(settings, folder);
                return false;
            } finally {
                parts.close();
                BotFolder.delete(aside.resolve("bot-" + token.botId()));
            }
        } catch (BotException.Unauthorized e) {
            return true;
        } catch (BotException | SignIn.SessionEnded | IOException e) {
            return false;
        }
    }
}
