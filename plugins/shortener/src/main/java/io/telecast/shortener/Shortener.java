package io.telecast.shortener;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;

/** Shortens links: remembered ones at once, and each new one once however many want it. Any thread may call. */
final class Shortener {

    private static final int MOST_SERVICES = 1000;
    private static final Duration GRACE = Duration.ofMillis(300);

    private final LinkCache cache;
    private final Converter converter;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final Logger log;
    private final Recent<Breaker> breakers = new Recent<>(MOST_SERVICES, origin -> new Breaker());
    private final Map<String, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();

    Shortener(LinkCache cache, Converter converter, InstantSource clock, ExecutorService executor, Logger log) {
        this.cache = cache;
        this.converter = converter;
        this.clock = clock;
        this.executor = executor;
        this.log = log;
    }

    /**
     * Shortens a link.
     *
     * @param within how long the service may take, and the caller waits
     * @param keepFor how long the result is remembered
     */
    Outcome shorten(Account account, String url, Duration within, Duration keepFor) throws InterruptedException {
        String key = LinkCache.key(account, url);
        var mine = new CompletableFuture<Outcome>();
        var other = underWay.putIfAbsent(key, mine);
        if (other != null) {
            return await(other, within);
        }
        try {
            // on a thread of its own, so that who gives up waiting takes nothing from the others
            executor.execute(() -> {
                try {
                    mine.complete(make(key, account, url, within, keepFor));
                } catch (RuntimeException e) {
                    log.error("A link could not be shortened.", e);
                    mine.complete(Outcome.failed(Failure.INTERNAL));
                } finally {
                    mine.cancel(false);
                    underWay.remove(key, mine);
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.remove(key, mine);
            return Outcome.failed(Failure.INTERNAL);
        }
        return await(mine, within);
    }

    /** Whether a service is being left alone for now. */
    boolean resting(Account account) {
        return breaker(account).open(clock.instant());
    }

    private Outcome await(CompletableFuture<Outcome> result, Duration within) throws InterruptedException {
        try {
            return result.get(within.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Outcome.failed(Failure.SLOW);
        } catch (ExecutionException | java.util.concurrent.CancellationException e) {
            return Outcome.failed(Failure.INTERNAL);
        }
    }

    private Outcome make(String key, Account account, String url, Duration within, Duration keepFor) {
        Optional<String> known = keepFor.isPositive() ? cache.find(key) : Optional.empty();
        if (known.isPresent()) {
            return Outcome.of(known.get());
        }
        Breaker breaker = breaker(account);
        if (!breaker.allows(clock.instant())) {
            return Outcome.failed(Failure.RESTING);
        }
        Outcome outcome = converter.convert(account, url, within);
        boolean healthy =
                !(outcome instanceof Outcome.Failed failed) || !failed.failure().passing();
        breaker.record(healthy, clock.instant());
        if (outcome instanceof Outcome.Short(String made)) {
            cache.add(key, made, keepFor);
        }
        return outcome;
    }

    private Breaker breaker(Account account) {
        return breakers.get(account.site().written());
    }
}
