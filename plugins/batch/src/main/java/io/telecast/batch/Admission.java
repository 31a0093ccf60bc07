package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.command.CommandCall;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.util.List;

/** Who may make a batch, and how many at a time. */
final class Admission {

    private final PluginContext context;
    private final LiveSettings<BatchSettings> settings;
    private final JobType<Collecting> jobs;

    Admission(PluginContext context, LiveSettings<BatchSettings> settings, JobType<Collecting> jobs) {
        this.context = context;
        this.settings = settings;
        this.jobs = jobs;
    }

    /** Refuses who may not make batches, and who makes one already. */
    void check(CommandCall call) throws Refusal {
        long botId = call.bot().self().id();
        PluginTexts texts = context.texts().forBot(botId);
        boolean adminsOnly = settings.get(botId).makers() == BatchSettings.Makers.ADMINS;
        if (adminsOnly && !call.byAdmin()) {
            throw new Refusal(texts.html("refuse.admins_only"));
        }
        if (!adminsOnly && !context.users().mayUpload(botId, call.user().id())) {
            throw new Refusal(texts.html("refuse.no_uploader"));
        }
        if (isBusy(botId, call.user().id())) {
            throw new Refusal(texts.html("refuse.one_at_a_time"));
        }
        int limit = settings.get().maxCollecting();
        if (waiting(limit) >= limit) {
            throw new Refusal(texts.html("refuse.busy"));
        }
    }

    /** Whether this very message has asked for a batch already: an update may come twice after a crash. */
    boolean isRepeated(CommandCall call) {
        long botId = call.bot().self().id();
        long request = call.message().ref().messageId();
        return jobs.find(Collecting.key(botId, call.user().id(), request)).isPresent();
    }

    private boolean isBusy(long botId, long userId) {
        String prefix = Collecting.prefix(botId, userId);
        return jobs.list(prefix, 1000).stream()
                .takeWhile(job -> job.key().startsWith(prefix))
                .anyMatch(job -> job.state().isUnderWay());
    }

    private int waiting(int enough) {
        int count = 0;
        String after = "";
        while (count < enough) {
            List<JobStatus<Collecting>> page = jobs.list(after, 200);
            count += (int) page.stream().filter(job -> job.state().isUnderWay()).count();
            if (page.size() < 200) {
                break;
            }
            after = page.getLast().key();
        }
        return count;
    }
}
