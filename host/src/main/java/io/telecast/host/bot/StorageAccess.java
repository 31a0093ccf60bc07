package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Membership;
import io.telecast.host.telegram.Bot;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that a clone can keep files in the storage channel. Any thread may call; calls block on Telegram. */
public final class StorageAccess {

    private static final Logger LOG = LoggerFactory.getLogger(StorageAccess.class);
    private static final String ADD = "?startchannel&admin=post_messages+edit_messages+delete_messages";

    private final Bot main;
    private final long channel;

    public StorageAccess(Bot main, long channel) {
        this.main = main;
        this.channel = channel;
    }

    /**
     * Answers once the clone may post.
     *
     * @throws BotException.Forbidden if only the operator can bring that about; the message says how
     */
    void require(ConnectedBot clone) {
        if (mayPost(clone) || (promoted(clone.self()) && mayPost(clone))) {
            return;
        }
        String name = clone.self().username();
        throw new BotException.Forbidden(
                "The bot @" + name + " cannot keep files yet. The operator has to make it an "
                        + "administrator of the storage channel: https://t.me/" + name + ADD,
                Optional.of(clone.self()));
    }

    private boolean mayPost(ConnectedBot clone) {
        try {
            Membership is = clone.messenger().member(channel, clone.self().id());
            return is == Membership.ADMINISTRATOR || is == Membership.OWNER;
        } catch (BotException.Forbidden | BotException.NotFound e) {
            return false;
        }
    }

    private boolean promoted(BotIdentity clone) {
        try {
            main.promote(channel, clone.id());
            return true;
        } catch (BotException.Forbidden | BotException.NotFound | BotException.BadRequest e) {
            LOG.info(
                    "@{} could not be made administrator of the storage channel: {}", clone.username(), e.getMessage());
            return false;
        }
    }
}
