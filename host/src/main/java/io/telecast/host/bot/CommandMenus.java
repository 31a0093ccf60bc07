package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotException;
import io.telecast.api.command.Audience;
import io.telecast.host.telegram.Bot.MenuScope;
import io.telecast.host.users.Roles;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps every bot's command menu as the registry has it, soon after each change. */
public final class CommandMenus implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMenus.class);

    private final CommandRegistry commands;
    private final BotFleet bots;
    private final Roles roles;
    private final Semaphore changes = new Semaphore(1);
    private final Registration listening;
    private final Thread publisher;

    public CommandMenus(CommandRegistry commands, BotFleet bots, Roles roles) {
        this.commands = commands;
        this.bots = bots;
        this.roles = roles;
        this.listening = commands.onChange(changes::release);
        this.publisher = Thread.ofVirtual().name("command-menus").start(this::publishChanges);
    }

    private void publishChanges() {
        try {
            while (true) {
                changes.acquire();
                changes.drainPermits();
                bots.connected().forEach(this::publish);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(ConnectedBot bot) {
        try {
            bot.raw().setMenu(new MenuScope.Everyone(), commands.menu(bot.self().id(), Audience.EVERYONE::equals));
            for (long admin : roles.admins(bot.self().id())) {
                bot.raw()
                        .setMenu(
                                new MenuScope.OneUser(admin),
                                commands.menu(
                                        bot.self().id(),
                                        audience -> roles.belongsTo(
                                                audience, bot.self().id(), admin)));
            }
        } catch (BotException e) {
            // The menu is a convenience: commands work without it, and the next change sets it anew.
            LOG.info("The command menu of @{} could not be set: {}", bot.self().username(), e.getMessage());
        }
    }

    @Override
    public void close() {
        listening.close();
        publisher.interrupt();
    }
}
