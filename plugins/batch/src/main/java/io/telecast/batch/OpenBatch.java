package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.command.CommandCall;
import io.telecast.api.job.JobStatus;
import io.telecast.api.job.JobType;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.start.StartHandler;
import java.time.Instant;
import java.util.List;

/** Answers who opened a batch's share link: asks the gates, once for all files, and starts the delivery. */
final class OpenBatch implements StartHandler {

    private static final int GONE = 410;
    private static final int NOT_NOW = 503;

    private final PluginContext context;
    private final LiveSettings<BatchSettings> settings;
    private final JobType<Delivering> jobs;

    OpenBatch(PluginContext context, LiveSettings<BatchSettings> settings, JobType<Delivering> jobs) {
        this.context = context;
        this.settings = settings;
        this.jobs = jobs;
    }

    @Override
    public void handle(CommandCall call, String payload) {
        switch (context.links().shared(call.bot().self(), payload, call.user().id())) {
            case LinkResolution.OpenCollection found -> open(call, found.link().collection(), payload);
            case LinkResolution.Refused refused ->
                call.reply(text(
                        call,
                        switch (refused.status()) {
                            case GONE -> "open.gone";
                            case NOT_NOW -> "open.later";
                            default -> "open.bad";
                        }));
            default -> call.reply(text(call, "open.bad"));
        }
    }

    private void open(CommandCall call, FileCollection collection, String payload) {
        long botId = call.bot().self().id();
        long userId = call.user().id();
        AccessDecision decision = context.access()
                .check(new AccessRequest(
                        botId,
                        userId,
                        AccessRequest.Way.DELIVERY,
                        collection.fileIds(),
                        BatchLinks.startPayload(payload)));
        if (decision instanceof AccessDecision.Denied denied) {
            call.reply(OutgoingMessage.text(denied.reason()).withKeyboard(denied.keyboard()));
            return;
        }
        Instant now = context.clock().instant();
        long request = call.message().ref().messageId();
        Delivering delivery = Delivering.begin(
                botId, userId, request, collection.id(), collection.fileIds().size(), payload, now);
        List<Delivering> others = underWay(botId, userId).stream()
                .filter(other -> other.request() != request)
                .toList();
        if (others.stream().anyMatch(other -> other.collectionId() == collection.id())) {
            call.reply(text(call, "open.under_way"));
        } else if (others.size() >= settings.get(botId).maxDeliveries()) {
            call.reply(text(call, "open.too_many"));
        } else if (isOwnMessage(call)) {
            // the same message again is the same update, which comes twice after a crash
            jobs.scheduleNew(delivery.key(), now, delivery);
        } else if (!jobs.schedule(delivery.key(), now, delivery)) {
            call.reply(text(call, "open.under_way"));
        }
    }

    /** Whether the user wrote the message, rather than pressed a button of it. */
    private static boolean isOwnMessage(CommandCall call) {
        return call.message()
                .sender()
                .filter(sender -> sender.id() == call.user().id())
                .isPresent();
    }

    private List<Delivering> underWay(long botId, long userId) {
        String prefix = Delivering.prefix(botId, userId);
        return jobs.list(prefix, 1000).stream()
                .takeWhile(job -> job.key().startsWith(prefix))
                .map(JobStatus::state)
                .filter(Delivering::isUnderWay)
                .toList();
    }

    private Html text(CommandCall call, String key) {
        return context.texts().forBot(call.bot().self().id()).html(key);
    }
}
