package io.telecast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClockTest {

    /** {@code /tick} writes the time every ten minutes; {@code /spin} begins a job that never rests. */
    public static final class TickPlugin implements TelecastPlugin {

        record Tick(long chat) {}

        @Override
        public void start(PluginContext context) {
            JobType<Tick> ticks = context.jobs().define("tick", Tick.class, run -> {
                Instant now = context.clock().instant();
                context.bot().send(run.state().chat(), OutgoingMessage.text(Html.text("tick " + now)));
                return JobOutcome.again(now.plus(Duration.ofMinutes(10)), run.state());
            });
            JobType<Tick> spins = context.jobs()
                    .define(
                            "spin",
                            Tick.class,
                            run -> JobOutcome.again(context.clock().instant(), run.state()));
            context.commands()
                    .register(
                            CommandSpec.named("tick").describedAs("Ticks").build(),
                            call -> schedule(ticks, context, call.user().id()));
            context.commands()
                    .register(
                            CommandSpec.named("spin").describedAs("Spins").build(),
                            call -> schedule(spins, context, call.user().id()));
        }

        private static void schedule(JobType<Tick> type, PluginContext context, long user) {
            Instant due = context.clock().instant().plus(Duration.ofMinutes(10));
            type.schedule("only", due, new Tick(user));
            context.bot().send(user, OutgoingMessage.text(Html.text("begun")));
        }
    }

    @RegisterExtension
    private final TelecastExtension telecast = TelecastExtension.with(TickPlugin.class)
            .patience(Duration.ofMillis(1500))
            .build();

    private List<String> ticks(TestChat chat) {
        return chat.messages().stream()
                .filter(message -> message.text().startsWith("tick "))
                .map(message -> message.text().substring("tick ".length()))
                .toList();
    }

    @Test
    void jobsFindTheTimeForWhichTheyWereScheduled() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.send("/tick");
        chat.await("begun");
        assertThat(telecast.clock().instant()).isEqualTo(TestClock.START);
        telecast.clock().advance(Duration.ofMinutes(35));
        assertThat(ticks(chat)).containsExactly("2026-01-05T12:10:00Z", "2026-01-05T12:20:00Z", "2026-01-05T12:30:00Z");
        assertThat(telecast.clock().instant()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(35)));
        assertThatThrownBy(() -> telecast.clock().advance(Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jobsThatAreOverdueWhenTheHostStartsRunOnce() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.send("/tick");
        chat.await("begun");
        telecast.stop();
        telecast.clock().advance(Duration.ofHours(1));
        telecast.start();
        telecast.clock().awaitJobs();
        assertThat(ticks(chat)).containsExactly("2026-01-05T13:00:00Z");
    }

    @Test
    void floodsEndByThisClockToo() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.send("/tick");
        chat.await("begun");
        telecast.faults().floodNext(1, Duration.ofMinutes(10));
        telecast.clock().advance(Duration.ofMinutes(19));
        assertThat(ticks(chat)).isEmpty();
        telecast.clock().advance(Duration.ofMinutes(11));
        assertThat(ticks(chat)).hasSize(1);
    }

    @Test
    void aJobThatNeverRestsIsNotWaitedForForEver() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.send("/spin");
        chat.await("begun");
        assertThatThrownBy(() -> telecast.clock().advance(Duration.ofMinutes(10)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Jobs did not end within 6 s");
    }
}
