package io.telecast.host.bot;

import io.telecast.api.chat.Html;
import io.telecast.api.command.CommandCall;
import io.telecast.host.text.Sizes;
import io.telecast.host.text.Texts;
import io.telecast.host.users.UserDirectory;
import io.telecast.host.users.UserRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** {@code /users}: how many there are and who was here last. */
final class UserCommands {

    private static final int SHOWN = 20;

    private final UserDirectory users;
    private final InstantSource clock;
    private final Texts texts;

    UserCommands(UserDirectory users, InstantSource clock, Texts texts) {
        this.users = users;
        this.clock = clock;
        this.texts = texts;
    }

    void run(CommandCall call) {
        long botId = call.bot().self().id();
        Html list = Html.EMPTY;
        for (UserRecord user : users.seenSince(botId, Instant.EPOCH, SHOWN)) {
            list = list.plus(texts.render(
                    "users.line",
                    Map.of(
                            "id",
                            user.id(),
                            "name",
                            user.displayName(),
                            "seen",
                            Sizes.time(Duration.between(user.lastSeen(), clock.instant())) + " ago",
                            "state",
                            user.reachable() ? "" : " (has blocked the bot)")));
        }
        call.reply(texts.render("users.list", Map.of("count", users.count(botId), "list", list)));
    }
}
