package io.telecast.host.stream;

import io.telecast.host.telegram.MediaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One part on its way through one worker, on a thread of its own, so that one that hangs can be left. */
final class Attempt {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final PooledWorker worker;
    private final ByteBuffer target;
    private final FutureTask<Void> work;
    private final Thread thread;
    private final long began = System.nanoTime();

    /**
     * Prepares one.
     *
     * @param target what the work fills
     * @param ended told when it is over
     */
    Attempt(PooledWorker worker, ByteBuffer target, Callable<Void> work, Consumer<Attempt> ended) {
        this.worker = worker;
        this.target = target;
        this.work = new FutureTask<>(work);
        this.thread = Thread.ofVirtual().name("read " + worker).unstarted(() -> {
            this.work.run();
            ended.accept(this);
        });
    }

    Attempt start() {
        thread.start();
        return this;
    }

    PooledWorker worker() {
        return worker;
    }

    /** Since it began. */
    long nanos() {
        return System.nanoTime() - began;
    }

    /** What came, if it succeeded. */
    ByteBuffer bytes() {
        return target.duplicate().flip();
    }

    /** Why it failed; null if it did not. */
    @Nullable
    MediaException failure() {
        return switch (work.state()) {
            case SUCCESS -> null;
            case FAILED -> reason(work.exceptionNow());
            case RUNNING, CANCELLED -> new MediaException.Unavailable(worker + " was stopped.");
        };
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Interrupts it; false if it goes on all the same. */
    boolean stop() {
        thread.interrupt();
        return Uninterrupted.join(thread, GRACE);
    }

    private MediaException reason(Throwable cause) {
        return switch (cause) {
            case MediaException known -> known;
            case InterruptedException stopped -> new MediaException.Unavailable(worker + " was stopped.");
            case IOException failed -> new MediaException.Unavailable(worker + " failed: " + failed.getMessage());
            default -> new MediaException.Unavailable(worker + " failed: " + cause);
        };
    }
}
