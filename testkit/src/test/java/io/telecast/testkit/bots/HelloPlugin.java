package io.telecast.testkit.bots;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.event.Event;
import io.telecast.api.question.Question;
import java.time.Duration;

/** Greets in every way that a plugin can be reached: a command, a button, a start link, a question, an event. */
public final class HelloPlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        context.commands()
                .register(
                        CommandSpec.named("hello").describedAs("Greets").build(),
                        call -> call.reply(OutgoingMessage.text(Html.text(
                                        "Hello as @" + call.bot().self().username() + ", admin " + call.byAdmin()))
                                .withKeyboard(Keyboard.row(context.callbacks().button("Wave", "wave", "x")))));
        Question what = context.questions()
                .register(
                        "what",
                        (answer, note) -> answer.reply(
                                Html.text("You said " + answer.message().text())));
        context.commands().register(CommandSpec.named("ask").describedAs("Asks").build(), call -> {
            what.ask(call, Duration.ofMinutes(5), "");
            call.reply(Html.text("What?"));
        });
        context.callbacks().register("wave", press -> press.notice("Waved"));
        context.startLinks().register("hi", (call, payload) -> call.reply(Html.text("Hi " + payload)));
        context.events().on(Event.UserSeen.class, seen -> {
            if (seen.first()) {
                context.bots()
                        .find(seen.botId())
                        .orElseThrow()
                        .send(seen.user().id(), OutgoingMessage.text(Html.text("Nice to meet you")));
            }
        });
    }
}
