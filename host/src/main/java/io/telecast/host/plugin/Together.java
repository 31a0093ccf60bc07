package io.telecast.host.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does several things side by side and waits for all of them. */
final class Together {

    private Together() {}

    /**
     * Runs each on a virtual thread.
     *
     * @param tasks which throw nothing that is not a defect
     */
    static <T> List<T> run(String threadName, Collection<Callable<T>> tasks) throws InterruptedException {
        List<FutureTask<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            var future = new FutureTask<>(task);
            Thread.ofVirtual().name(threadName).start(future);
            running.add(future);
        }
        try {
            return results(running);
        } catch (InterruptedException e) {
            running.forEach(future -> future.cancel(true));
            throw e;
        }
    }

    private static <T> List<T> results(List<FutureTask<T>> running) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (FutureTask<T> future : running) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }
}
