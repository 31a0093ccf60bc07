package io.telecast.clone;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandSpec;

/** Gives anybody any button, as a changed Telegram client would. */
public final class ForgePlugin implements TelecastPlugin {

    @Override
    public void start(PluginContext context) {
        context.commands()
                .register(
                        CommandSpec.named("forge")
                                .describedAs("Makes a button")
                                .takes(Argument.required("data"))
                                .build(),
                        call -> call.reply(OutgoingMessage.text(Html.text("forged"))
                                .withKeyboard(Keyboard.row(new Button.Callback(
                                        "Press", call.arguments().getFirst())))));
    }
}
