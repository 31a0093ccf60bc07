package io.telecast.host.admin.chat;

import io.telecast.api.chat.Html;
import io.telecast.api.command.Argument;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.admin.console.SignInLinks;
import io.telecast.host.bot.BotFleet;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.owner.Owner;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.text.Texts;
import io.telecast.host.users.PluginReach;
import io.telecast.host.users.Roles;
import io.telecast.host.workers.Workers;

/** Registers {@code /admin}, {@code /settings} and {@code /workers}. */
public final class OperatorCommands {

    private final AdminCommand admin;
    private final SettingsCommand settings;
    private final WorkersCommand workers;
    private final Texts texts;

    public OperatorCommands(
            PluginHost plugins,
            PluginReach reach,
            SignInLinks links,
            BotFleet bots,
            Workers workers,
            Roles roles,
            Texts texts) {
        this.admin = new AdminCommand(links, bots, roles, texts);
        this.settings = new SettingsCommand(plugins, reach, bots, roles, texts);
        this.workers = new WorkersCommand(workers, bots, roles, texts);
        this.texts = texts;
    }

    public void register(CommandRegistry commands) {
        commands.register(
                Owner.CORE,
                CommandSpec.named("admin")
                        .describedAs("Opens the operator's console")
                        .audience(Audience.ADMINS)
                        .help(texts.render("admin.help"))
                        .build(),
                this::admin);
        commands.register(
                Owner.CORE,
                CommandSpec.named("workers")
                        .describedAs("Shows the bots that read files")
                        .audience(Audience.OWNER)
                        .help(texts.render("workers.help"))
                        .build(),
                this::workers);
        Html help = texts.render("settings.help");
        commands.register(
                Owner.CORE,
                CommandSpec.named("settings")
                        .describedAs("Shows and changes the settings of the plugins")
                        .audience(Audience.ADMINS)
                        .takes(Argument.optional("plugin"))
                        .takes(Argument.rest("name=value"))
                        .help(help)
                        .build(),
                this::settings);
    }

    /** Answers {@code /admin}. */
    public void admin(CommandCall call) {
        admin.run(call);
    }

    /** Answers {@code /settings}. */
    public void settings(CommandCall call) {
        settings.run(call);
    }

    /** Answers {@code /workers}. */
    public void workers(CommandCall call) {
        workers.run(call);
    }
}
