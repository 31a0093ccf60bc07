package io.telecast.host.plugin.scope;

import io.telecast.api.bot.BotException;
import io.telecast.api.storage.StorageException;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.OverLimitException;
import java.util.concurrent.CancellationException;

/** Whose fault it is that a call into a plugin failed. */
final class Blame {

    private Blame() {}

    /** Not what Telegram, the database, a receiver or the end of the plugin itself has brought about. */
    static boolean isOnPlugin(Throwable thrown) {
        return switch (thrown) {
            case BotException.FloodWait flood -> false;
            case BotException.RecipientGone gone -> false;
            case BotException.Unavailable away -> false;
            case BotException.Interrupted cancelled -> false;
            case BotException.Unauthorized lost -> false;
            case StorageException down -> false;
            case ClientGoneException gone -> false;
            case LeavingException leaving -> false;
            case OverLimitException ofAnother -> false;
            case InterruptedException cancelled -> false;
            case CancellationException cancelled -> false;
            default -> true;
        };
    }
}
