package io.telecast.verify;

import io.telecast.api.link.Links;
import io.telecast.api.link.OutgoingLink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;

/** Puts a link behind the operator's shortener, if there is one that answers in time: a gate must not take over 5 s. */
final class Detour {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Links links;
    private final Logger logger;

    Detour(Links links, Logger logger) {
        this.links = links;
        this.logger = logger;
    }

    OutgoingLink of(OutgoingLink link) {
        var task = new FutureTask<>(() -> links.transformed(link));
        Thread thread = Thread.ofVirtual().name("verify-link").start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            logger.warn(
                    "No shortener answered within {} s; a Verify button leads straight back.", PATIENCE.toSeconds());
        } catch (ExecutionException failed) {
            logger.warn("A Verify link could not be shortened; its button leads straight back.", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        return link;
    }
}
