package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;

/** {@code /cancel}: ends the questions, batches and deliveries that somebody has under way with this bot. */
final class CancelCommand implements CommandHandler {

    private final PluginContext context;
    private final Questions questions;
    private final Cancelling cancelling;

    CancelCommand(PluginContext context, Questions questions, Cancelling cancelling) {
        this.context = context;
        this.questions = questions;
        this.cancelling = cancelling;
    }

    CommandSpec spec() {
        return CommandSpec.named("cancel")
                .describedAs("Cancels the batch that you make or are sent")
                .help(context.texts().html("cancel.help"))
                .build();
    }

    @Override
    public void handle(CommandCall call) {
        long botId = call.bot().self().id();
        boolean asked = questions.forget(botId, call.user().id());
        boolean worked = cancelling.all(call.bot(), call.user().id());
        call.reply(context.texts().forBot(botId).html(asked || worked ? "cancel.done" : "cancel.none"));
    }
}
