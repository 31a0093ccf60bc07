package io.telecast.host.plugin.context;

import io.telecast.host.plugin.scope.Progress;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * For how long a request and its response are a plugin's to use. The server uses both again for other requests, so what a
 * plugin keeps, or a thread of it that does not end, must not reach them any more. Safe to use from any thread.
 */
final class Lending implements Progress {

    private static final Duration LAST_BYTES = Duration.ofSeconds(5);

    // held while bytes move
    private final ReentrantLock moving = new ReentrantLock();
    private volatile boolean ended;
    private volatile boolean clientGone;
    private volatile long last = Long.MIN_VALUE;

    /** What moves bytes from or to the client. */
    @FunctionalInterface
    interface Move<T> {
        T move() throws IOException;
    }

    <T> T move(Move<T> bytes) throws IOException {
        moving.lock();
        try {
            if (ended) {
                throw new IllegalStateException("The request has ended; its response cannot be used any more.");
            }
            return bytes.move();
        } catch (IOException e) {
            clientGone = true;
            throw e;
        } finally {
            last = System.nanoTime();
            moving.unlock();
        }
    }

    /** What gives bytes to the client. */
    @FunctionalInterface
    interface Send {
        void send() throws IOException;
    }

    /** As {@link #move}, without an answer. */
    void send(Send bytes) throws IOException {
        move(() -> {
            bytes.send();
            return true;
        });
    }

    /** Ends it; answers whether nobody moves bytes any more. */
    boolean end() {
        ended = true;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    boolean still = moving.tryLock(LAST_BYTES.toMillis(), TimeUnit.MILLISECONDS);
                    if (still) {
                        moving.unlock();
                    }
                    return still;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the connection failed while bytes moved. */
    boolean clientGone() {
        return clientGone;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public boolean waitsForCaller() {
        return moving.isLocked();
    }

    /** Stands where a request or response was: whatever is called on it fails. */
    static <T> T gone(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(Lending.class, arguments);
                    }
                    throw new IllegalStateException("The request has ended and cannot be used any more.");
                }));
    }
}
