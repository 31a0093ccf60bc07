package io.telecast.host.cli.init;

import io.telecast.host.config.KeyGuide;
import io.telecast.host.config.TelegramConfig;
import io.telecast.host.telegram.ApiCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to be known before Telecast can run. */
public final class Questions {

    static final String TOKEN = "telegram.bot-token";
    static final String CHANNEL = "telegram.storage-channel";
    static final String OWNER = "admins";

    private Questions() {}

    /** All of them, in the order in which they are asked. */
    public static List<Question> of(KeyGuide keys, String backend) {
        List<Question> all = new ArrayList<>();
        keys.find(backend + ".api-id")
                .ifPresent(key -> all.add(new Question(
                        key.name(),
                        "API id",
                        "Sign in at https://my.telegram.org, open API development tools, and create an application.",
                        false,
                        true,
                        "",
                        ApiCredentials::problemOfId)));
        keys.find(backend + ".api-hash")
                .ifPresent(key -> all.add(new Question(
                        key.name(),
                        "API hash",
                        "It stands below the API id on the same page.",
                        true,
                        true,
                        "",
                        ApiCredentials::problemOfHash)));
        all.add(new Question(
                TOKEN,
                "Bot token",
                "Talk to @BotFather on Telegram, send /newbot, and copy the token that it answers.",
                true,
                true,
                "",
                answer -> Optional.empty()));
        all.add(new Question(
                CHANNEL,
                "Storage channel id",
                "Create a private channel, make the bot its administrator, and forward one of its posts to a bot"
                        + " that tells ids.",
                false,
                true,
                "",
                Questions::channelProblem));
        all.add(new Question(
                OWNER,
                "Your user id",
                "The owner may do everything. A bot that tells ids tells you yours, too.",
                false,
                true,
                "",
                Questions::ownerProblem));
        all.add(new Question(
                "http.public-url",
                "Public URL",
                "What links start with, such as https://files.example.org. Empty: only this machine can open links.",
                false,
                false,
                "",
                answer -> Optional.empty()));
        all.add(new Question(
                "http.port",
                "Port",
                "Where the server listens on this machine.",
                false,
                false,
                "8080",
                any -> Optional.empty()));
        all.add(new Question(
                "mongodb.uri",
                "MongoDB connection string",
                "Empty: records are kept in a file of the data directory, which is right for one host.",
                true,
                false,
                "",
                answer -> Optional.empty()));
        return List.copyOf(all);
    }

    private static Optional<String> channelProblem(String answer) {
        return answer.matches(TelegramConfig.CHANNEL)
                ? Optional.empty()
                : Optional.of("The id of a channel starts with -100, such as -1001234567890.");
    }

    private static Optional<String> ownerProblem(String answer) {
        return answer.strip().matches("[1-9][0-9]{0,17}")
                ? Optional.empty()
                : Optional.of("A user id is a number such as 123456789, not a name.");
    }
}
