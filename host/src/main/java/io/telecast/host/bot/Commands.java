package io.telecast.host.bot;

import io.telecast.host.bot.CommandRegistry.Command;
import io.telecast.host.bot.CommandRegistry.Hearer;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the command that somebody wrote, if there is one, if it is for them, and if its arguments are complete. */
public final class Commands {

    private final CommandRegistry registry;
    private final Roles roles;
    private final Answering answering;
    private final Texts texts;

    public Commands(CommandRegistry registry, Roles roles, Answering answering, Texts texts) {
        this.registry = registry;
        this.roles = roles;
        this.answering = answering;
        this.texts = texts;
    }

    /** Hands over a text that is no command; answers whether anybody takes it. */
    boolean hear(Call call) {
        Optional<Hearer> found =
                registry.hearer(call.message().text(), call.bot().self().id());
        found.ifPresent(hearer ->
                answering.run(hearer.owner(), call, () -> hearer.handler().handle(call), () -> hear(call)));
        return found.isPresent();
    }

    void run(Call call, CommandLine line) {
        Optional<Command> found = registry.find(line.name(), call.bot().self().id());
        if (found.isEmpty()) {
            answering.reply(call, texts.render("command.unknown", Map.of("command", "/" + line.name())));
            return;
        }
        Command command = found.get();
        if (!roles.belongsTo(
                command.spec().audience(), call.bot().self().id(), call.user().id())) {
            answering.reply(call, texts.render("command.not_allowed"));
            return;
        }
        Optional<List<String>> arguments = line.arguments(command.spec());
        if (arguments.isEmpty()) {
            answering.reply(
                    call,
                    texts.render(
                            "command.usage",
                            Map.of(
                                    "usage", command.spec().usage(),
                                    "command", command.spec().name(),
                                    "description", command.spec().description())));
            return;
        }
        Call complete = call.withArguments(arguments.get());
        answering.run(command.owner(), complete, () -> command.handler().handle(complete), () -> run(call, line));
    }
}
