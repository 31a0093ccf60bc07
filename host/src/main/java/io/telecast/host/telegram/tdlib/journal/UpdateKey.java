package io.telecast.host.telegram.tdlib.journal;

import io.telecast.host.telegram.Update;

/** What tells an update from all others of its bot, however often Telegram sends it. */
public final class UpdateKey {

    private UpdateKey() {}

    /** @param date when it happened, in seconds; only what has no number of its own needs it */
    public static String of(Update update, long date) {
        return switch (update) {
            case Update.NewMessage(var message) ->
                "m" + message.ref().chatId() + "/" + message.ref().messageId();
            case Update.ButtonPressed pressed -> "p" + pressed.pressId();
            case Update.BlockChanged(var user, boolean blocked) -> "b" + user.id() + "/" + date + "/" + blocked;
        };
    }
}
