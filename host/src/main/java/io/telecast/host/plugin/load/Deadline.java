package io.telecast.host.plugin.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a plugin's code on a thread of its own, for so long and no longer. */
public final class Deadline {

    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private Deadline() {}

    /**
     * Runs code to its end, or interrupts it and gives it up.
     *
     * @param classes the class loader that the code finds on its thread
     * @throws TimeoutException if it took too long; its thread may still run
     * @throws ExecutionException what the code threw, as cause
     */
    public static void run(String threadName, ClassLoader classes, Duration atMost, Callable<?> code)
            throws TimeoutException, ExecutionException, InterruptedException {
        var task = new FutureTask<Object>(code::call);
        // One of the operating system's: a virtual thread that spins would keep a processor from the whole host.
        Thread thread = Thread.ofPlatform()
                .name(threadName)
                .daemon()
                .inheritInheritableThreadLocals(false)
                .unstarted(task);
        thread.setContextClassLoader(classes);
        thread.start();
        try {
            await(task, thread, atMost);
        } catch (TimeoutException | InterruptedException e) {
            thread.interrupt();
            if (e instanceof TimeoutException) {
                thread.join(AFTER_INTERRUPT);
            }
            throw e;
        }
    }

    private static void await(FutureTask<Object> task, Thread thread, Duration atMost)
            throws TimeoutException, ExecutionException, InterruptedException {
        try {
            task.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            thread.join(AFTER_INTERRUPT); // it has nothing left to do
        } catch (ExecutionException e) {
            thread.join(AFTER_INTERRUPT);
            throw e;
        }
    }
}
