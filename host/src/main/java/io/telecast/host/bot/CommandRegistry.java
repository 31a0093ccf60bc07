package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.owner.Contest;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.Owner;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.users.PluginReach;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of the host and of every plugin. Safe to use from any thread. */
public final class CommandRegistry {

    /** A command with whom it belongs to. */
    record Command(Owner owner, CommandSpec spec, CommandHandler handler) {}

    /** Texts that somebody takes although no command is in them. */
    record Hearer(Owner owner, Pattern pattern, CommandHandler handler) {}

    private static final Logger LOG = LoggerFactory.getLogger(CommandRegistry.class);

    private final PluginReach reach;
    private final Ordered<Hearer> hearers = new Ordered<>();
    private final Named<Command> commands = new Named<>("command");
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public CommandRegistry(PluginReach reach) {
        this.reach = reach;
    }

    /**
     * Adds a command.
     *
     * @throws IllegalStateException if the host has the name, or this owner itself
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
        return hearers.add(owner, new Hearer(owner, pattern, handler));
    }

    /** Who takes a text on a bot. */
    Optional<Hearer> hearer(String text, long botId) {
        return hearers.serving().stream()
                .filter(hearer -> reach.serves(hearer.owner().id(), botId))
                .filter(hearer -> isFound(hearer, text))
                .findFirst();
    }

    private static boolean isFound(Hearer hearer, String text) {
        try {
            return hearer.pattern().matcher(new PatientText(text)).find();
        } catch (PatientText.TooOften | StackOverflowError e) {
            LOG.warn(
                    "The pattern {} of plugin {} takes too long over a text of {} characters; it is passed over.",
                    hearer.pattern(),
                    hearer.owner(),
                    text.length());
            return false;
        }
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
        return commands.find(name, owner -> reach.serves(owner.id(), botId)).map(Named.Entry::thing);
    }

    /** A bot's commands for the audiences that somebody belongs to, by name. */
    List<CommandSpec> visibleTo(long botId, Predicate<Audience> belongs) {
        return commands.all(owner -> reach.serves(owner.id(), botId)).stream()
                .map(entry -> entry.thing().spec())
                .filter(spec -> belongs.test(spec.audience()))
                .toList();
    }

    List<MenuEntry> menu(long botId, Predicate<Audience> belongs) {
        return visibleTo(botId, belongs).stream()
                .map(spec -> new MenuEntry(spec.name(), spec.description()))
                .toList();
    }

    /** The commands that plugins have in vain. */
    public List<Contest> contests() {
        return commands.contests();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
