package io.telecast.host.plugin.scope;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One call into a plugin, on a thread of the plugin's. The thread that has made it waits, and can have it interrupted. */
final class HandlerCall<T> implements Runnable {

    private final Callable<T> code;
    private final Thread caller = Thread.currentThread();
    private volatile boolean over;
    // guarded by this; set while the code runs, so that an interrupt hits nothing that the thread does later
    private @Nullable Thread thread;
    private boolean interruptFirst;
    private boolean leftInterrupted;
    private Runnable whenEnded;
    private boolean ended;
    private @Nullable T answer;
    private @Nullable Throwable failure;

    HandlerCall(Callable<T> code, Runnable whenEnded) {
        this.code = code;
        this.whenEnded = whenEnded;
    }

    @Override
    public void run() {
        begin();
        T result = null;
        Throwable thrown = null;
        try {
            result = code.call();
        } catch (Throwable e) {
            thrown = e;
        }
        settle(result, thrown).run();
        over = true;
        LockSupport.unpark(caller);
    }

    /** It never begins. */
    void abandon() {
        ended().run();
    }

    private synchronized Runnable ended() {
        ended = true;
        return whenEnded;
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        if (interruptFirst) {
            thread.interrupt();
        }
    }

    private synchronized Runnable settle(@Nullable T result, @Nullable Throwable thrown) {
        answer = result;
        failure = thrown;
        thread = null;
        leftInterrupted = Thread.interrupted();
        return ended();
    }

    /** Also does this at the end; answers whether that is still to come. */
    synchronized boolean whenEnded(Runnable more) {
        Runnable first = whenEnded;
        whenEnded = () -> {
            first.run();
            more.run();
        };
        return !ended;
    }

    /** Asks the code to end, now or as soon as it begins. */
    synchronized void interrupt() {
        if (thread == null) {
            interruptFirst = true;
        } else {
            thread.interrupt();
        }
    }

    /** Whether it has ended, with all that had to follow; the caller is woken then. */
    boolean isOver() {
        return over;
    }

    /** Whether the code ended with its thread's interrupt flag set. */
    synchronized boolean leftInterrupted() {
        return leftInterrupted;
    }

    /** What the code answered, once it has ended. */
    @SuppressWarnings("NullAway") // null if and only if the code answered null
    synchronized T result() throws ExecutionException {
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return answer;
    }
}
