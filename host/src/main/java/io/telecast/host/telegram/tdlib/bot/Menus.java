package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.telegram.Bot.MenuScope;
import io.telecast.host.telegram.tdlib.api.Chats;
import java.util.List;
import java.util.regex.Pattern;

/** Presses of buttons answered, and the menu of commands. */
final class Menus {

    private static final Pattern PRESS = Pattern.compile("-?\\d{1,19}");

    private final Line line;
    private final Places places;

    Menus(Line line, Places places) {
        this.line = line;
        this.places = places;
    }

    void answerPress(String pressId, String text, boolean alert) {
        if (!PRESS.matcher(pressId).matches()) {
            throw new BotException.BadRequest("There is no such press of a button.");
        }
        line.call(new Chats.AnswerCallbackQuery(Long.parseLong(pressId), text, alert));
    }

    void set(MenuScope scope, List<MenuEntry> entries) {
        Chats.BotCommandScope where = switch (scope) {
            case MenuScope.Everyone() -> new Chats.BotCommandScopeDefault();
            case MenuScope.OneUser(long user) -> chat(user);
        };
        if (entries.isEmpty()) {
            line.call(new Chats.DeleteCommands(where, ""));
        } else {
            line.call(new Chats.SetCommands(
                    where,
                    "",
                    entries.stream()
                            .map(entry -> new Chats.BotCommand(entry.command(), entry.description()))
                            .toList()));
        }
    }

    private Chats.BotCommandScopeChat chat(long user) {
        places.requireForWriting(user);
        return new Chats.BotCommandScopeChat(user);
    }
}
