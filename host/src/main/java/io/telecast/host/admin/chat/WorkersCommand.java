package io.telecast.host.admin.chat;

import io.telecast.api.command.CommandCall;
import io.telecast.host.bot.BotFleet;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import io.telecast.host.workers.WorkerStatus;
import io.telecast.host.workers.Workers;
import java.util.Map;

/** {@code /workers}: the bots that read files, for the operator on the main bot. Tokens are no matter for a chat. */
final class WorkersCommand {

    private final Workers workers;
    private final BotFleet bots;
    private final Roles roles;
    private final Texts texts;

    WorkersCommand(Workers workers, BotFleet bots, Roles roles, Texts texts) {
        this.workers = workers;
        this.bots = bots;
        this.roles = roles;
        this.texts = texts;
    }

    void run(CommandCall call) {
        if (!roles.isOperator(call.user().id())
                || call.bot().self().id() != bots.mainBot().self().id()) {
            call.reply(texts.render("command.not_allowed")); // the owner of a clone owns that bot only
            return;
        }
        var reply = new LongReply(call);
        reply.add(texts.render("workers.title"));
        for (WorkerStatus worker : workers.list()) {
            reply.add(texts.render(
                    "workers.line",
                    Map.of(
                            "name", worker.name(),
                            "state", worker.state().words(),
                            "load", worker.figures().load(),
                            "problem", worker.problem().isEmpty() ? "" : "\n" + worker.problem())));
        }
        reply.add(texts.render("workers.how"));
        reply.send();
    }
}
