package io.telecast.host.telegram.tdlib.convert;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.User;
import io.telecast.host.telegram.tdlib.api.Fields;
import tools.jackson.databind.JsonNode;

/** People and bots. */
public final class UserConverter {

    private UserConverter() {}

    /** A {@code user}. */
    public static User read(JsonNode user) {
        return new User(
                Fields.number(user, "id"),
                Fields.text(user, "first_name"),
                Fields.text(user, "last_name"),
                username(user),
                Fields.text(user, "language_code"),
                Fields.type(user.path("type")).equals("userTypeBot"));
    }

    /** Somebody of whom nothing but the id is known. */
    public static User unknown(long id) {
        return new User(id, "", "", "", "", false);
    }

    /** Who a bot is, from its {@code user}. */
    public static BotIdentity identity(JsonNode user) {
        User bot = read(user);
        return new BotIdentity(bot.id(), bot.username(), bot.displayName());
    }

    /** The name that a {@code user} or {@code supergroup} is shown with; empty for none. */
    static String username(JsonNode holder) {
        return holder.path("usernames").path("active_usernames").path(0).stringValue("");
    }
}
