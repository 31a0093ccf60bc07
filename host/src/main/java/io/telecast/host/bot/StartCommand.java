package io.telecast.host.bot;

import io.telecast.api.command.CommandCall;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.util.Map;

/** {@code /start}: greets, or opens what a start link carries. */
final class StartCommand {

    private final StartPayloads payloads;
    private final Roles roles;
    private final Texts texts;

    StartCommand(StartPayloads payloads, Roles roles, Texts texts) {
        this.payloads = payloads;
        this.roles = roles;
        this.texts = texts;
    }

    void run(CommandCall call) {
        String code = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        if (!code.isEmpty()) {
            payloads.open(call, code);
            return;
        }
        String greeting = roles.mayUpload(call.bot().self().id(), call.user().id())
                ? "start.greeting"
                : "start.greeting_readonly";
        call.reply(texts.render(greeting, Map.of("name", call.user().firstName())));
    }
}
