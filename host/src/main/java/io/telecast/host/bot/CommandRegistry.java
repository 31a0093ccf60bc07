package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.owner.Owner;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.users.PluginReach;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The commands of the host and of every plugin. Safe to use from any thread. */
public final class CommandRegistry {

    /** A command with whom it belongs to. */
    record Command(Owner owner, CommandSpec spec, CommandHandler handler) {}

    /** Texts that somebody takes although no command is in them. */
    record Hearer(Owner owner, Pattern pattern, CommandHandler handler) {}

    private final PluginReach reach;
    private final List<Hearer> hearers = new CopyOnWriteArrayList<>();
    private final Named<Command> commands = new Named<>("command");
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public CommandRegistry(PluginReach reach) {
        this.reach = reach;
    }

    /**
     * Adds a command.
     *
     * @throws IllegalStateException if the name is taken
     */
    public Registration register(Owner owner, CommandSpec spec, CommandHandler handler) {
        Registration registration = commands.register(owner, spec.name(), new Command(owner, spec, handler));
        changed();
        return () -> {
            registration.close();
            changed();
        };
    }

    /** Adds somebody who takes texts in which a pattern is found. */
    public Registration hear(Owner owner, Pattern pattern, CommandHandler handler) {
        var hearer = new Hearer(owner, pattern, handler);
        hearers.add(hearer);
        return () -> hearers.remove(hearer);
    }

    /** Who takes a text on a bot. */
    Optional<Hearer> hearer(String text, long botId) {
        return hearers.stream()
                .filter(hearer ->
                        hearer.owner().serves() && reach.serves(hearer.owner().id(), botId))
                .filter(hearer -> hearer.pattern().matcher(text).find())
                .findFirst();
    }

    /** Says that other generations of plugins serve than before. */
    public void refresh() {
        changed();
    }

    /** Calls a listener whenever a command comes or goes. */
    Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The command of a name, if a bot has it. */
    Optional<Command> find(String name, long botId) {
        return commands.find(name)
                .map(Named.Entry::thing)
                .filter(command -> reach.serves(command.owner().id(), botId));
    }

    /** A bot's commands for the audiences that somebody belongs to, by name. */
    List<CommandSpec> visibleTo(long botId, Predicate<Audience> belongs) {
        return commands.all()
                .filter(entry -> reach.serves(entry.owner().id(), botId))
                .map(entry -> entry.thing().spec())
                .filter(spec -> belongs.test(spec.audience()))
                .toList();
    }

    List<MenuEntry> menu(long botId, Predicate<Audience> belongs) {
        return visibleTo(botId, belongs).stream()
                .map(spec -> new MenuEntry(spec.name(), spec.description()))
                .toList();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
