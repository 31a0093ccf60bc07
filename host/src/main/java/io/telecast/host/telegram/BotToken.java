package io.telecast.host.telegram;

import java.util.regex.Pattern;

/**
 * What BotFather gives: {@code <bot id>:<secret>}. Its text form hides the secret.
 *
 * @param value the whole token
 */
public record BotToken(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}:[A-Za-z0-9_-]{20,64}");

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
