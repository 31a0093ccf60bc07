package io.telecast.host.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Writes many records in little time: what runs at once shares flushes of the disk. */
public final class Parallel {

    private Parallel() {}

    /** Runs a task for each number from 0, each on a thread of its own; fails if one fails. */
    public static void each(int count, IntConsumer task) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = executor.invokeAll(IntStream.range(0, count)
                    .mapToObj(number -> Executors.callable(() -> task.accept(number)))
                    .toList());
            for (var future : futures) {
                future.get();
            }
        }
    }
}
