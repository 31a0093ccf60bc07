package io.telecast.bench.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things on virtual threads, in bounded time. */
final class Together {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private Together() {}

    /** All at a time; the first failure, or the end of the time, ends all. */
    static <T> List<T> all(List<? extends Callable<T>> tasks) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(tasks, LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (CancellationException e) {
            throw new IOException("That was not done within " + LIMIT.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** One after another. */
    static <T> List<T> inTurn(List<? extends Callable<T>> tasks) throws IOException {
        Callable<List<T>> whole = () -> {
            var results = new ArrayList<T>();
            for (Callable<T> task : tasks) {
                results.add(task.call());
            }
            return results;
        };
        return all(List.of(whole)).getFirst();
    }
}
