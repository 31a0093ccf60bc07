package io.telecast.clone;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.bot.Messenger;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.event.Event;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;

/** Lets users run bots of their own. */
public final class ClonePlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        PluginTexts texts = context.texts();
        Messenger main = context.bot();
        LiveSettings<CloneSettings> settings = context.settings().declare(CloneSettings.DEFAULTS);
        var clones = new Clones(context.storage());
        var fleet = new Fleet(context.bots(), () -> settings.get().served(), context.clock());
        var rules = new Rules(clones, context.users(), settings, main.self().id());
        var notices = new Notices(main, context.users(), texts, context.callbacks(), context.logger());
        var starter = new Starter(clones, fleet, context.secrets(), notices, context.clock(), context.logger());
        var newClone = new NewClone(clones, fleet, rules, starter, notices, context.secrets(), texts, context.clock());
        var cards = new Cards(fleet, context.users(), texts, context.callbacks());

        new CloneButtons(clones, fleet, rules, starter, notices, cards, texts).register(context.callbacks());
        var command = new CloneCommand(context.questions(), rules, newClone, texts);
        // a token speaks for itself, such as the next one of a bot whose token was revoked
        context.commands().onText(Token.FORM, command::take);
        context.commands()
                .register(
                        CommandSpec.named("clone")
                                .describedAs(texts.plain("command.clone"))
                                .takes(Argument.rest("token"))
                                .help(texts.html("help.clone"))
                                .build(),
                        command);
        context.commands()
                .register(
                        CommandSpec.named("clones")
                                .describedAs(texts.plain("command.clones"))
                                .takes(Argument.rest("all"))
                                .help(texts.html("help.clones"))
                                .build(),
                        new ClonesCommand(clones, rules, cards, texts));
        settings.onChange(changed -> fleet.refreshPlugins());
        context.events().on(Event.BotLost.class, starter::lost);
        starter.begin(context.jobs());
    }
}
