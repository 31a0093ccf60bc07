package io.telecast.host.bot;

import io.telecast.api.chat.Html;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.util.Map;

/** {@code /help}: the commands of everything that is on, as far as they are for who asks. */
final class HelpCommand {

    private final CommandRegistry commands;
    private final Roles roles;
    private final Texts texts;

    HelpCommand(CommandRegistry commands, Roles roles, Texts texts) {
        this.commands = commands;
        this.roles = roles;
        this.texts = texts;
    }

    void run(CommandCall call) {
        long userId = call.user().id();
        Html help = texts.render("help.title");
        if (roles.mayUpload(userId)) {
            help = help.plus(Html.markup("\n")).plus(texts.render("help.upload"));
        }
        help = help.plus(Html.markup("\n"));
        for (CommandSpec spec : commands.visibleTo(audience -> roles.belongsTo(audience, userId))) {
            help = help.plus(Html.markup("\n"))
                    .plus(texts.render("help.line", Map.of("usage", spec.usage(), "description", spec.description())));
        }
        call.reply(help);
    }
}
