package io.telecast.shortener;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Puts links through the shortener that a user or the operator has chosen. */
public final class ShortenerPlugin implements TelecastPlugin {

    /** Roughly a hundred bytes each, beside what the database adds. */
    private static final int MOST_LINKS = 100_000;

    private static final long STOP_SECONDS = 5;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void start(PluginContext context) {
        var settings = context.settings().declare(ShortenerSettings.DEFAULTS);
        var log = context.logger();
        var clock = context.clock();
        var catalog = new ServiceCatalog();
        var texts = new Texts(context.texts());

        var converter = new Converter(context.web(), catalog, log);
        var cache = new LinkCache(context.storage().open(ShortLink.STORE), context.secrets(), clock, MOST_LINKS);
        var shortener = new Shortener(cache, converter, clock, executor, log);

        var own = new OwnServices(
                new Stores<>(context.storage(), OwnService.STORE), context.secrets(), settings, catalog);
        var common = new DefaultService(settings, catalog, context.users());
        var notices = new FailureNotices(
                new Stores<>(context.storage(), Notice.STORE),
                context.bots(),
                context.users(),
                texts,
                clock,
                executor,
                log);
        context.links().transform(new LinkShortener(settings, own, common, shortener, notices));

        var trial = new Trial(converter, settings);
        var replies = new Replies(texts, own, common, settings);
        var commands = context.commands();
        commands.register(SiteCommand.spec(context.texts()), new SiteCommand(own, trial, replies));
        commands.register(KeyCommand.spec(context.texts()), new KeyCommand(own, trial, replies));
        commands.register(
                StatusCommand.spec(context.texts()),
                new StatusCommand(settings, common, shortener, cache, trial, texts));
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdownNow();
        executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
