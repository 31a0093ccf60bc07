package io.telecast.host.owner;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for handlers for a limited time, in which that does not count for which their plugin is held. */
public final class Patience {

    private static final long LOOK_MILLIS = 50;

    private Patience() {}

    /**
     * As {@link Future#get(long, TimeUnit)}.
     *
     * @param nanos how long; once more after the plugin was held
     */
    public static <T> T get(Future<T> task, long nanos, BooleanSupplier held)
            throws TimeoutException, ExecutionException, InterruptedException {
        while (true) {
            try {
                return task.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (!held.getAsBoolean()) {
                    throw e;
                }
            }
            while (held.getAsBoolean() && !task.isDone()) {
                waitALittle(task);
            }
        }
    }

    private static void waitALittle(Future<?> task) throws ExecutionException, InterruptedException {
        try {
            task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // held still
        }
    }
}
