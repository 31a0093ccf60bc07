package io.telecast.host.telegram;

import io.telecast.host.config.TelegramConfig;
import java.util.regex.Pattern;

/**
 * What BotFather gives: {@code <bot id>:<secret>}. Its text form hides the secret.
 *
 * @param value the whole token
 */
public record BotToken(String value) {

    private static final Pattern FORM = Pattern.compile(TelegramConfig.BOT_TOKEN);

    public BotToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A bot token looks like 123456789:AAE… (digits, a colon, 20 to 64 letters, digits, _ or -).");
        }
    }

    public static boolean looksRight(String text) {
        return FORM.matcher(text).matches();
    }

    /** The bot's user id. */
    public long botId() {
        return Long.parseLong(value.substring(0, value.indexOf(':')));
    }

    @Override
    public String toString() {
        return botId() + ":…";
    }
}
