package io.telecast.testkit;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobType;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Minds its own business: {@code /ping <word>} writes a record and answers at once and by a job; {@code /bystander} is a page. */
public final class BystanderPlugin implements TelecastPlugin {

    /** What was said. */
    public record Ping(String key, long chat) {}

    @Override
    public void start(PluginContext context) {
        Store<Ping> pings = context.storage()
                .open(StoreSpec.of("pings", Ping.class, Ping::key).build());
        JobType<Ping> later = context.jobs().define("later", Ping.class, run -> {
            context.bot()
                    .send(
                            run.state().chat(),
                            OutgoingMessage.text(
                                    Html.text("later " + run.state().key())));
            return JobOutcome.done();
        });
        context.commands()
                .register(
                        CommandSpec.named("ping")
                                .describedAs("Answers")
                                .takes(Argument.required("word"))
                                .build(),
                        call -> {
                            var ping = new Ping(
                                    call.arguments().getFirst(), call.user().id());
                            pings.put(ping);
                            call.reply(Html.text("pong " + ping.key()));
                            later.schedule(ping.key(), context.clock().instant(), ping);
                        });
        context.http().serve("/bystander", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("here");
            }
        });
    }
}
