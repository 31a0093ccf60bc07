package io.telecast.autodelete;

import io.telecast.api.command.Argument;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.util.OptionalInt;

/** {@code /autodelete [minutes|off]}: shows or sets how long the users of a bot keep what it delivers. */
final class AutodeleteCommand implements CommandHandler {

    private final LiveSettings<AutodeleteSettings> settings;
    private final Notices notices;

    AutodeleteCommand(LiveSettings<AutodeleteSettings> settings, Notices notices) {
        this.settings = settings;
        this.notices = notices;
    }

    static CommandSpec spec(PluginTexts texts) {
        return CommandSpec.named("autodelete")
                .describedAs(texts.plain("command.description"))
                .audience(Audience.ADMINS)
                .takes(Argument.rest("minutes|off"))
                .help(texts.html("command.help"))
                .build();
    }

    @Override
    public void handle(CommandCall call) {
        long botId = call.bot().self().id();
        String wish = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        if (wish.isEmpty()) {
            call.reply(notices.state(botId).plus(notices.of(botId).html("command.usage")));
            return;
        }
        OptionalInt minutes = Minutes.parse(wish);
        if (minutes.isEmpty()) {
            call.reply(notices.of(botId).html("command.bad"));
            return;
        }
        settings.change(botId, now -> now.withMinutes(minutes.getAsInt()));
        call.reply(notices.state(botId).plus(notices.of(botId).html("command.changed")));
    }
}
