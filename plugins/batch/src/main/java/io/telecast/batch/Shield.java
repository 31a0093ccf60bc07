package io.telecast.batch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Keeps interruption away from a step that should not be cut in two, such as sending a file and hearing that it has
 * arrived: a step that is cut there would be done twice.
 */
final class Shield {

    // less than the host gives a run to end
    private static final Duration GRACE = Duration.ofSeconds(4);

    private Shield() {}

    /** Does a step on a thread of its own. When this thread is interrupted, the step has 4 s to end by itself. */
    static <T> T call(Supplier<T> step) {
        var task = new FutureTask<>(step::get);
        Thread thread = Thread.ofVirtual().name("batch-step").unstarted(task);
        thread.setContextClassLoader(Shield.class.getClassLoader());
        thread.start();
        try {
            return result(task);
        } catch (InterruptedException e) {
            try {
                return lastChance(task);
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T lastChance(FutureTask<T> task) {
        try {
            return task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException | InterruptedException e) {
            task.cancel(true);
            throw new IllegalStateException("The step was cut short.", e);
        }
    }

    private static <T> T result(FutureTask<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e.getCause());
        };
    }
}
