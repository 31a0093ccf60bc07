package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request under way, perhaps for the second time. Thread-safe; what says where it is belongs to the outbox. */
final class Call<T> {

    private final Request<T> request;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private boolean abandoned;

    /** Guarded by the outbox: the message it went out as, 0 while it has not. */
    long messageId;

    /** Guarded by the outbox: the container it went out in, or the message itself. */
    long containerId;

    /** Guarded by the outbox: when it went out, in nanoseconds. */
    long sentAt;

    Call(Request<T> request) {
        this.request = request;
    }

    byte[] body() {
        return request.body();
    }

    boolean isDone() {
        return result.isDone();
    }

    /** Hands over the answer, unless nobody waits for it any more. */
    void answer(TlReader in) {
        try {
            T value;
            synchronized (this) {
                if (abandoned) {
                    return;
                }
                value = request.answer().read(in);
            }
            result.complete(value);
        } catch (TlException | RuntimeException e) {
            // what is wrong with one answer must not end the connection
            result.completeExceptionally(e);
        }
    }

    void fail(IOException reason) {
        result.completeExceptionally(reason);
    }

    /** After this no answer is read. */
    synchronized void abandon() {
        abandoned = true;
    }

    /** Waits for some time; true if the call is done. */
    boolean await(Duration time) throws InterruptedException {
        try {
            result.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /** The outcome of a call that is done. */
    T result() throws IOException {
        if (result.state() == CompletableFuture.State.SUCCESS) {
            return result.resultNow();
        }
        switch (result.exceptionNow()) {
            case RpcException e -> throw new RpcException(e.code(), e.type());
            case IOException e -> throw new IOException(e.getMessage(), e);
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
