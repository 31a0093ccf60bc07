package io.telecast.host.bot;

import io.telecast.api.command.Argument;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.links.LinksInText;
import io.telecast.host.owner.Owner;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Bans;
import io.telecast.host.users.Roles;
import io.telecast.host.users.UserDirectory;
import java.time.InstantSource;

/** Registers the host's own commands and buttons. */
public final class CoreCommands {

    private final CommandRegistry commands;

    public CoreCommands(CommandRegistry commands) {
        this.commands = commands;
    }

    /** Everything about files and their links. */
    public void registerFiles(
            ButtonRegistry buttons,
            StartPayloads payloads,
            FileCatalog files,
            CollectionCatalog collections,
            LinksInText linksInText,
            LinkReplies replies,
            Uploads uploads,
            Roles roles,
            Texts texts) {
        var start = new StartCommand(payloads, roles, texts);
        var link = new LinkCommand(uploads, texts);
        var revoke = new RevokeCommand(new Revocable.Finder(files, collections), linksInText, replies, roles, texts);
        add(
                CommandSpec.named("start")
                        .describedAs("Greets you, or opens a share link")
                        .takes(Argument.rest("code")),
                start::run);
        add(CommandSpec.named("link").describedAs("Makes links for the file that you reply to"), link::run);
        add(
                CommandSpec.named("revoke")
                        .describedAs("Ends the links of a file or batch, by reply or by link")
                        .takes(Argument.rest("link"))
                        .help(texts.render("revoke.help")),
                revoke::run);
        buttons.register(Owner.CORE, RevokeCommand.ASK, revoke::ask);
        buttons.register(Owner.CORE, RevokeCommand.YES, revoke::yes);
        buttons.register(Owner.CORE, RevokeCommand.NO, revoke::no);
    }

    /** Everything about people and the host itself. */
    public void registerPeople(
            UserDirectory users, Bans bans, Roles roles, Statistics statistics, InstantSource clock, Texts texts) {
        var help = new HelpCommand(commands, roles, texts);
        var ban = new BanCommands(bans, roles, texts);
        var people = new UserCommands(users, clock, texts);
        add(
                CommandSpec.named("help")
                        .describedAs("Lists what I can do, or explains one command")
                        .takes(Argument.rest("command")),
                help::run);
        add(
                CommandSpec.named("users")
                        .describedAs("Counts the users and lists the latest")
                        .audience(Audience.ADMINS),
                people::run);
        add(
                CommandSpec.named("stats")
                        .describedAs("Shows how the server is doing")
                        .audience(Audience.ADMINS),
                call -> call.reply(texts.render(
                        roles.isOperator(call.user().id()) ? "stats.report" : "stats.bot",
                        statistics.report(call.bot().self()))));
        add(
                CommandSpec.named("ban")
                        .describedAs("Keeps a user out")
                        .audience(Audience.ADMINS)
                        .takes(Argument.required("id"))
                        .takes(Argument.rest("reason"))
                        .help(texts.render("ban.help")),
                ban::ban);
        add(
                CommandSpec.named("unban")
                        .describedAs("Lets a user in again")
                        .audience(Audience.ADMINS)
                        .takes(Argument.required("id"))
                        .help(texts.render("unban.help")),
                ban::unban);
    }

    private void add(CommandSpec.Builder spec, CommandHandler handler) {
        commands.register(Owner.CORE, spec.build(), handler);
    }
}
