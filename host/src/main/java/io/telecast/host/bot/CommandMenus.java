package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotException;
import io.telecast.api.command.Audience;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.telegram.Bot.MenuScope;
import io.telecast.host.users.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps every bot's command menu as the registry has it, soon after each change. */
public final class CommandMenus implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandMenus.class);

    private final CommandRegistry commands;
    private final BotFleet bots;
    private final Roles roles;
    // used by the publisher alone: what was set last, so that nothing is set twice
    private final Map<Place, List<MenuEntry>> shown = new HashMap<>();
    private final Semaphore changes = new Semaphore(1);
    private final Registration listening;
    private final Thread publisher;

    public CommandMenus(CommandRegistry commands, BotFleet bots, Roles roles) {
        this.commands = commands;
        this.bots = bots;
        this.roles = roles;
        Registration ofCommands = commands.onChange(changes::release);
        Registration ofBots = bots.onChange(changes::release);
        this.listening = () -> {
            ofCommands.close();
            ofBots.close();
        };
        this.publisher = Thread.ofVirtual().name("command-menus").start(this::publishChanges);
    }

    private void publishChanges() {
        try {
            while (true) {
                changes.acquire();
                changes.drainPermits();
                List<ConnectedBot> connected = bots.connected();
                shown.keySet().removeIf(place -> !connected.contains(place.bot()));
                connected.forEach(this::publish);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(ConnectedBot bot) {
        long botId = bot.self().id();
        show(bot, new MenuScope.Everyone(), commands.menu(botId, Audience.EVERYONE::equals));
        for (long admin : roles.admins(botId)) {
            show(
                    bot,
                    new MenuScope.OneUser(admin),
                    commands.menu(botId, audience -> roles.belongsTo(audience, botId, admin)));
        }
    }

    private void show(ConnectedBot bot, MenuScope scope, List<MenuEntry> menu) {
        var place = new Place(bot, scope);
        if (menu.equals(shown.get(place))) {
            return;
        }
        try {
            bot.raw().setMenu(scope, menu);
            shown.put(place, menu);
        } catch (BotException e) {
            // The menu is a convenience: commands work without it, and the next change sets it anew.
            LOG.info("The command menu of @{} could not be set: {}", bot.self().username(), e.getMessage());
        }
    }

    private record Place(ConnectedBot bot, MenuScope scope) {}

    @Override
    public void close() {
        listening.close();
        publisher.interrupt();
    }
}
