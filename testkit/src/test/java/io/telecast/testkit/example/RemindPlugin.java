package io.telecast.testkit.example;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobType;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.settings.Setting;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** {@code /remind <minutes> <text>} writes the text when the time has come; {@code /reminders} on the web counts. */
public final class RemindPlugin implements TelecastPlugin {

    record Reminder(String key, long bot, long chat, String text) {}

    record Limits(
            @Setting(title = "Longest wait in minutes", min = 1, max = 10_000)
            int longest) {}

    private static final String CANCEL = "cancel";

    @Override
    public void start(PluginContext context) {
        LiveSettings<Limits> limits = context.settings().declare(new Limits(60));
        Store<Reminder> sent = context.storage()
                .open(StoreSpec.of("sent", Reminder.class, Reminder::key).build());
        JobType<Reminder> jobs = context.jobs().define("remind", Reminder.class, run -> {
            Reminder due = run.state();
            Messenger bot = context.bots().find(due.bot()).orElseThrow();
            bot.send(due.chat(), OutgoingMessage.text(Html.text(due.text())));
            sent.put(due);
            return JobOutcome.done();
        });
        context.callbacks().register(CANCEL, press -> {
            boolean own = press.payload().startsWith(press.user().id() + "-");
            press.notice(own && jobs.cancel(press.payload()) ? "Cancelled" : "There is nothing to cancel.");
        });
        context.commands()
                .register(
                        CommandSpec.named("remind")
                                .describedAs("Reminds you")
                                .takes(Argument.required("minutes"))
                                .takes(Argument.rest("text"))
                                .build(),
                        call -> {
                            int minutes = Integer.parseInt(call.arguments().getFirst());
                            if (minutes > limits.get(call.bot().self().id()).longest()) {
                                call.reply(Html.text("That is too long."));
                                return;
                            }
                            Reminder reminder = reminder(call);
                            Instant due = context.clock().instant().plus(Duration.ofMinutes(minutes));
                            jobs.schedule(reminder.key(), due, reminder);
                            call.reply(OutgoingMessage.text(Html.text("In " + minutes + " min."))
                                    .withKeyboard(Keyboard.row(
                                            context.callbacks().button("Cancel", CANCEL, reminder.key()))));
                        });
        context.http().serve("/reminders", new Counter(sent));
    }

    private static Reminder reminder(CommandCall call) {
        long user = call.user().id();
        String key = user + "-" + call.message().ref().messageId();
        return new Reminder(key, call.bot().self().id(), user, call.arguments().getLast());
    }

    private static final class Counter extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Store<Reminder> sent;

        Counter(Store<Reminder> sent) {
            this.sent = sent;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.getWriter().print(sent.scan("", 100).size() + " sent");
        }
    }
}
