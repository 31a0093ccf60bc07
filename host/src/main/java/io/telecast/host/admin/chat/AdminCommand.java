package io.telecast.host.admin.chat;

import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import io.telecast.host.admin.console.Operator;
import io.telecast.host.admin.console.SignInLinks;
import io.telecast.host.bot.BotFleet;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.net.URI;
import java.util.Map;

/** {@code /admin}: a link into the console, for the operator's administrators, from the main bot. */
final class AdminCommand {

    private final SignInLinks links;
    private final BotFleet bots;
    private final Roles roles;
    private final Texts texts;

    AdminCommand(SignInLinks links, BotFleet bots, Roles roles, Texts texts) {
        this.links = links;
        this.bots = bots;
        this.roles = roles;
        this.texts = texts;
    }

    void run(CommandCall call) {
        User user = call.user();
        if (!roles.isOperator(user.id())) {
            call.reply(texts.render("command.not_allowed")); // the owner of a clone administrates that bot only
            return;
        }
        var main = bots.mainBot().self();
        if (call.bot().self().id() != main.id()) {
            call.reply(texts.render("admin.elsewhere", Map.of("bot", main.username())));
            return;
        }
        URI link = links.make(new Operator(user.id(), user.displayName()));
        var open = new Button.Url(texts.plain("button.console", Map.of()), link.toString());
        call.reply(OutgoingMessage.text(texts.render("admin.link", Map.of("minutes", SignInLinks.VALID.toMinutes())))
                .withKeyboard(Keyboard.row(open))
                .protectedContent());
    }
}
