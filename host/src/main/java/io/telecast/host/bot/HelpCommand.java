package io.telecast.host.bot;

import io.telecast.api.chat.Html;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.bot.CommandRegistry.Command;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /help}: the commands of everything that is on, as far as they are for who asks; or one of them at length. */
final class HelpCommand {

    /** Of what somebody took for a command. */
    private static final int SHOWN = 40;

    private final CommandRegistry commands;
    private final Roles roles;
    private final Texts texts;

    HelpCommand(CommandRegistry commands, Roles roles, Texts texts) {
        this.commands = commands;
        this.roles = roles;
        this.texts = texts;
    }

    void run(CommandCall call) {
        String name = call.arguments().getFirst();
        if (name.isEmpty()) {
            list(call);
        } else {
            explain(call, name);
        }
    }

    private void explain(CommandCall call, String asked) {
        String name = asked.replaceFirst("^/", "").replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        long botId = call.bot().self().id();
        Optional<CommandSpec> found = commands.find(name, botId)
                .map(Command::spec)
                .filter(spec ->
                        roles.belongsTo(spec.audience(), botId, call.user().id()));
        if (found.isEmpty()) {
            call.reply(texts.render("help.unknown", Map.of("command", shortened(asked))));
            return;
        }
        CommandSpec spec = found.get();
        Html more = spec.help().isEmpty() ? Html.EMPTY : Html.markup("\n\n").plus(spec.help());
        call.reply(texts.render(
                "help.command", Map.of("usage", spec.usage(), "description", spec.description(), "help", more)));
    }

    private static String shortened(String asked) {
        return asked.codePointCount(0, asked.length()) <= SHOWN
                ? asked
                : asked.substring(0, asked.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private void list(CommandCall call) {
        long botId = call.bot().self().id();
        long userId = call.user().id();
        Html help = texts.render("help.title");
        if (roles.mayUpload(botId, userId)) {
            help = help.plus(Html.markup("\n")).plus(texts.render("help.upload"));
        }
        help = help.plus(Html.markup("\n"));
        for (CommandSpec spec : commands.visibleTo(botId, audience -> roles.belongsTo(audience, botId, userId))) {
            help = help.plus(Html.markup("\n"))
                    .plus(texts.render("help.line", Map.of("usage", spec.usage(), "description", spec.description())));
        }
        call.reply(help);
    }
}
