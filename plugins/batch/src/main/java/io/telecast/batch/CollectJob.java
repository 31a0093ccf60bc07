package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.ProgressBar;
import io.telecast.api.file.StoredFile;
import io.telecast.api.job.JobHandler;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Looks at the messages of a range, stores their files, and makes the batch. */
final class CollectJob implements JobHandler<Collecting> {

    static final String CANCEL = "cancel";

    /** How long a finished job is remembered, for requests that come twice. */
    static final Duration MEMORY = Duration.ofMinutes(10);

    private static final int SLICE = 100;

    private final PluginContext context;
    private final Slices slices;
    private final Results results;
    private final Cards cards;
    private final Patience patience;

    CollectJob(PluginContext context, Slices slices, Results results, Cards cards) {
        this.context = context;
        this.slices = slices;
        this.results = results;
        this.cards = cards;
        this.patience = new Patience(context.clock());
    }

    @Override
    public JobOutcome<Collecting> run(JobRun<Collecting> run) {
        Collecting work = run.state();
        if (work.finished()) {
            return JobOutcome.done();
        }
        Optional<Messenger> bot = context.bots().find(work.botId());
        if (bot.isEmpty()) {
            return patience.withoutBot(work.asked())
                    .map(at -> JobOutcome.again(at, work))
                    .orElseGet(() -> {
                        slices.forget(work.key());
                        return JobOutcome.done();
                    });
        }
        try {
            return collect(run, bot.get());
        } catch (BotException.FloodWait flood) {
            Collecting left = run.state();
            var live = cards.live(bot.get(), left.progressMessage());
            live.finish(card(left, "collect.waiting", Patience.values(flood)));
            return JobOutcome.again(patience.after(flood), left);
        } catch (BotException.Unavailable e) {
            if (!Patience.isOver(run.failures())) {
                throw e; // the job is tried again
            }
            return givenUp(run, bot.get(), "collect.failed", Map.of("reason", e.getMessage()));
        } catch (BotException.NotFound | BotException.Forbidden e) {
            return givenUp(
                    run,
                    bot.get(),
                    "source.unreadable",
                    Map.of("bot", bot.get().self().username()));
        } catch (BotException.RecipientGone e) {
            slices.forget(work.key());
            return over(run.state());
        } catch (BotException.BadRequest e) {
            return givenUp(run, bot.get(), "collect.failed", Map.of("reason", e.getMessage()));
        }
    }

    private JobOutcome<Collecting> collect(JobRun<Collecting> run, Messenger bot) {
        Collecting work = run.state();
        if (work.progress() == 0) {
            OutgoingMessage begin = progress(work).inReplyTo(work.request());
            work = work.withProgress(bot.send(work.userId(), begin).ref().messageId());
            run.save(work);
        }
        LiveMessage live = cards.live(bot, work.progressMessage());
        while (work.next() <= work.source().last()) {
            if (live.due()) {
                live.show(progress(work));
            }
            work = slice(work, bot);
            run.save(work);
            run.progress(work.looked(), work.source().messages(), work.found() + " files");
        }
        if (work.found() == 0) {
            String key = work.leftOut() == 0 ? "collect.nothing" : "collect.protected";
            return givenUp(run, bot, key, Map.of("messages", work.source().messages()));
        }
        results.publish(bot, work, slices.of(work.key()));
        slices.forget(work.key());
        return over(work);
    }

    private Collecting slice(Collecting work, Messenger bot) {
        Source source = work.source();
        long upTo = Math.min(source.last(), work.next() + SLICE - 1);
        List<Long> numbers = LongStream.rangeClosed(work.next(), upTo).boxed().toList();
        List<Message> media = bot.messages(source.chatId(), numbers).values().stream()
                .filter(message -> message.media().isPresent() && !message.service())
                .toList();
        if (media.isEmpty()) {
            return work.after(upTo, 0, 0);
        }
        Map<Long, StoredFile> stored = context.files().storeAll(bot, media, work.userId());
        var messageIds = new ArrayList<Long>();
        var fileIds = new ArrayList<Long>();
        for (Message message : media) {
            StoredFile file = stored.get(message.ref().messageId());
            if (file != null) {
                messageIds.add(message.ref().messageId());
                fileIds.add(file.id());
            }
        }
        if (!fileIds.isEmpty()) {
            slices.keep(new Slice(work.key(), work.next(), messageIds, fileIds));
        }
        return work.after(upTo, fileIds.size(), media.size() - fileIds.size());
    }

    private OutgoingMessage progress(Collecting work) {
        return card(work, "collect.progress", values(work));
    }

    private OutgoingMessage card(Collecting work, String key, Map<String, ?> values) {
        return cards.card(work.botId(), key, values, CANCEL, work.request());
    }

    static Map<String, Object> values(Collecting work) {
        return Map.of(
                "title", work.name(),
                "looked", work.looked(),
                "messages", work.source().messages(),
                "found", work.found(),
                "bar", ProgressBar.of(work.looked(), work.source().messages()));
    }

    private JobOutcome<Collecting> givenUp(JobRun<Collecting> run, Messenger bot, String key, Map<String, ?> values) {
        Collecting work = run.state();
        slices.forget(work.key());
        MessageRef shown = work.progressMessage();
        cards.conclude(bot, shown, cards.card(work.botId(), key, values));
        return over(work);
    }

    private JobOutcome<Collecting> over(Collecting work) {
        Instant forgotten = context.clock().instant().plus(MEMORY);
        return JobOutcome.again(forgotten, work.done());
    }
}
