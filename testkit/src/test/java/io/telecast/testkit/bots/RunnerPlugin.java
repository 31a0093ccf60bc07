package io.telecast.testkit.bots;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Clone;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.event.Event;
import io.telecast.api.user.KnownUser;
import io.telecast.api.user.UserFilter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Runs bots on command: {@code /run <token> <owner> <plugins>}, {@code /serve}, {@code /halt}, {@code /people}, {@code /poke}. */
public final class RunnerPlugin implements TelecastPlugin {

    private final Map<Long, Clone> clones = new ConcurrentHashMap<>();

    @Override
    public void start(PluginContext context) {
        command(context, "run", call -> {
            String[] words = words(call);
            try {
                Clone clone =
                        context.bots().connect(new BotSetup(words[0], Long.parseLong(words[1]), plugins(words, 2)));
                clones.put(clone.self().id(), clone);
                say(call, "Runs @" + clone.self().username());
            } catch (BotException | IllegalStateException e) {
                say(call, e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        });
        command(context, "serve", call -> {
            clone(call).plugins(plugins(words(call), 1));
            say(call, "Served");
        });
        command(context, "halt", call -> {
            clone(call).close();
            say(call, "Halted " + context.bots().find(number(call)).isPresent());
        });
        command(context, "people", call -> {
            long bot = number(call);
            String ids = context.users().list(UserFilter.all(bot), 0, 1000).stream()
                    .map(user -> user.id() + (user.reachable() ? "" : "!"))
                    .collect(Collectors.joining(" "));
            say(
                    call,
                    "People: " + ids + " / " + context.users().count(UserFilter.reachable(bot)) + " of "
                            + context.users().count(UserFilter.all(bot)) + ", owner "
                            + context.users().owner(bot).map(String::valueOf).orElse("nobody"));
        });
        command(context, "poke", call -> {
            long user = Long.parseLong(words(call)[1]);
            try {
                context.bots()
                        .find(number(call))
                        .orElseThrow()
                        .bulk()
                        .send(user, OutgoingMessage.text(Html.text("Poke")));
                say(call, "Poked");
            } catch (BotException.RecipientGone gone) {
                boolean reachable = context.users()
                        .find(number(call), user)
                        .map(KnownUser::reachable)
                        .orElse(true);
                say(call, gone.reason() + ", reachable " + reachable);
            }
        });
        context.events()
                .on(
                        Event.BotLost.class,
                        lost -> context.bot()
                                .send(
                                        context.users()
                                                .owner(context.bot().self().id())
                                                .orElseThrow(),
                                        OutgoingMessage.text(
                                                Html.text("Lost " + lost.botId() + ", revoked " + lost.revoked()))));
    }

    private static void command(PluginContext context, String name, CommandHandler handler) {
        context.commands()
                .register(
                        CommandSpec.named(name)
                                .describedAs("Does it")
                                .takes(Argument.rest("words"))
                                .build(),
                        handler);
    }

    private Clone clone(CommandCall call) {
        Clone clone = clones.get(number(call));
        if (clone == null) {
            throw new IllegalArgumentException("no such clone");
        }
        return clone;
    }

    private static long number(CommandCall call) {
        return Long.parseLong(words(call)[0]);
    }

    private static String[] words(CommandCall call) {
        return call.arguments().getFirst().split(" ");
    }

    private static Set<String> plugins(String[] words, int from) {
        return words.length > from ? Set.of(words[from].split(",")) : Set.of();
    }

    private static void say(CommandCall call, String text) {
        call.reply(Html.text(text));
    }
}
