package io.telecast.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads links that open a bot. */
final class StartLink {

    private static final Pattern FORM =
            Pattern.compile("https?://(?:t|telegram)\\.(?:me|dog)/([A-Za-z0-9_]+)\\?start=([A-Za-z0-9_-]{1,64})");

    private StartLink() {}

    /** What the bot is told when somebody opens the link. */
    static String payload(String link, TestBot bot) {
        Matcher parts = FORM.matcher(link);
        if (!parts.matches()) {
            throw new AssertionError(link + " is no start link that Telegram would open:"
                    + " https://t.me/<bot>?start=<1 to 64 letters, digits, _ and ->. For the web use telecast.http().");
        }
        if (!parts.group(1).equalsIgnoreCase(bot.username())) {
            throw new AssertionError(link + " opens @" + parts.group(1) + ", but this is the chat with " + bot + ".");
        }
        return parts.group(2);
    }
}
