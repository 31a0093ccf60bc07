package io.telecast.host.bot;

import io.telecast.api.command.CommandCall;
import io.telecast.host.links.LinkResolver;
import io.telecast.host.links.LinkResolver.Target;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.util.Map;
import java.util.Optional;

/** {@code /start}: greets, opens a share link, or hands a start link to the plugin whose prefix it carries. */
final class StartCommand {

    private static final int GONE = 410;

    private final StartRegistry starts;
    private final LinkResolver resolver;
    private final Deliveries deliveries;
    private final Roles roles;
    private final Texts texts;

    StartCommand(StartRegistry starts, LinkResolver resolver, Deliveries deliveries, Roles roles, Texts texts) {
        this.starts = starts;
        this.resolver = resolver;
        this.deliveries = deliveries;
        this.roles = roles;
        this.texts = texts;
    }

    void run(CommandCall call) throws Exception {
        String code = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        if (code.isEmpty()) {
            String greeting = roles.mayUpload(call.user().id()) ? "start.greeting" : "start.greeting_readonly";
            call.reply(texts.render(greeting, Map.of("name", call.user().firstName())));
            return;
        }
        Optional<StartRegistry.Target> target = starts.find(code);
        if (target.isPresent()) {
            target.get().handler().handle(call, target.get().payload());
            return;
        }
        switch (resolver.shared(code)) {
            case Target.Open(var record, var userId) -> deliveries.deliver(call, record, code);
            case Target.Refused(var why) ->
                call.reply(texts.render(why.status() == GONE ? "start.gone_link" : "start.bad_link"));
        }
    }
}
