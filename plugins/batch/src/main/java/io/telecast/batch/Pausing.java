package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Tells users, when the plugin stops, that their batches are paused: the jobs stay and go on when it is back. */
final class Pausing {

    private static final Duration AT_MOST = Duration.ofSeconds(6);
    private static final int MANY = 200;

    private record Notice(long botId, MessageRef message, OutgoingMessage content) {}

    private final PluginContext context;
    private final JobType<Collecting> collecting;
    private final JobType<Delivering> delivering;
    private final Cards cards;

    Pausing(PluginContext context, JobType<Collecting> collecting, JobType<Delivering> delivering, Cards cards) {
        this.context = context;
        this.collecting = collecting;
        this.delivering = delivering;
        this.cards = cards;
    }

    /** Tells as many as the time allows. */
    void tell() throws InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        for (Notice notice : notices()) {
            Optional<Messenger> bot = context.bots().find(notice.botId());
            bot.ifPresent(messenger -> threads.execute(
                    () -> cards.live(messenger, notice.message()).finish(notice.content())));
        }
        threads.shutdown();
        if (!threads.awaitTermination(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }

    private List<Notice> notices() {
        var notices = new ArrayList<Notice>();
        for (JobStatus<Delivering> job : delivering.list("", MANY)) {
            Delivering state = job.state();
            if (!state.finished() && state.progress() != 0) {
                var content = cards.card(state.botId(), "deliver.paused", Map.of("done", state.sent()));
                notices.add(new Notice(state.botId(), state.progressMessage(), content));
            }
        }
        for (JobStatus<Collecting> job : collecting.list("", MANY)) {
            Collecting state = job.state();
            if (!state.finished() && state.progress() != 0) {
                var content = cards.card(state.botId(), "collect.paused", CollectJob.values(state));
                notices.add(new Notice(state.botId(), state.progressMessage(), content));
            }
        }
        return notices;
    }
}
