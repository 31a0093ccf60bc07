package io.telecast.host.doctor;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.Finding;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaWorker;
import java.io.IOException;

/**
 * Whether a bot can sign in, and do in the storage channel what it has to. Asks on the data plane, which takes no
 * updates from the bot.
 *
 * @param main whether it stores files, too
 */
public record BotCheck(BotToken token, boolean main, long channel, TelegramProbe telegram) implements BackendCheck {

    @Override
    public String name() {
        return (main ? "main bot " : "worker ") + token.botId();
    }

    @Override
    public Finding look() throws InterruptedException {
        try (MediaWorker worker = telegram.open().openWorker(token)) {
            BotIdentity self = worker.self();
            return access(worker, "@" + self.username());
        } catch (BotException.Unauthorized | MediaException.Unauthorized e) {
            return new Finding.Failed(
                    "Telegram does not know its token, or no longer",
                    "Ask @BotFather for the present one and put it into "
                            + (main ? "telegram.bot-token." : "telegram.worker-tokens."));
        } catch (BotException | MediaException e) {
            return new Finding.Failed(
                    "cannot sign in: " + e.getMessage(), "Check the network and the proxy, then try again.");
        } catch (IOException | IllegalArgumentException e) {
            return new Finding.Failed("Telegram cannot be reached", String.valueOf(e.getMessage()));
        }
    }

    private Finding access(MediaWorker worker, String name) throws MediaException, InterruptedException {
        try {
            ChannelAccess access = worker.access(channel);
            String there = name + " sees the storage channel “" + access.title() + "”";
            if (main && !(access.post() && access.edit() && access.delete())) {
                return new Finding.Failed(
                        there + " but lacks rights",
                        "Make it an administrator that may post, edit and delete messages.");
            }
            return new Finding.Ok(there);
        } catch (MediaException.Gone e) {
            return new Finding.Failed(
                    name + " cannot see the storage channel " + channel,
                    "Make it an administrator of the channel: https://t.me/" + name.substring(1)
                            + "?startchannel&admin=post_messages+edit_messages+delete_messages");
        }
    }
}
