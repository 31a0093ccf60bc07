package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.Owner;
import io.telecast.host.owner.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who hears of deliveries: each on a thread of its own, none for longer than a limit. Any thread may call. */
final class DeliveryListeners {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryListeners.class);
    // A listener that never answers and cannot be interrupted keeps its threads; this is how many it gets.
    private static final int MAX_CALLS = 256;

    private final Ordered<Entry> entries = new Ordered<>();
    private final Duration limit;

    DeliveryListeners(Duration limit) {
        this.limit = limit;
    }

    Registration add(Owner owner, DeliveryListener listener) {
        return entries.add(owner, new Entry(owner, listener, new Semaphore(MAX_CALLS)));
    }

    /** Calls every listener and waits for them, side by side. */
    void tell(Consumer<DeliveryListener> call) {
        tell(entry -> true, call);
    }

    private void tell(Predicate<Entry> which, Consumer<DeliveryListener> call) {
        List<Running> running = entries.serving().stream()
                .filter(which)
                .map(entry -> Running.start(entry, call))
                .toList();
        long deadline = System.nanoTime() + limit.toNanos();
        running.forEach(one -> one.await(deadline, limit));
        // The next generation of a plugin that was just replaced has to hear of it.
        Set<String> left = running.stream()
                .filter(Running::hasLeft)
                .map(one -> one.owner().id())
                .collect(Collectors.toSet());
        if (!left.isEmpty()) {
            tell(entry -> left.contains(entry.owner().id()), call);
        }
    }

    private record Entry(Owner owner, DeliveryListener listener, Semaphore calls) {}

    private record Running(Owner owner, FutureTask<Boolean> task, Thread thread) {

        static Running start(Entry entry, Consumer<DeliveryListener> call) {
            boolean free = entry.calls().tryAcquire();
            var task = new FutureTask<>(() -> {
                if (!free && entry.owner().isHeld()) {
                    entry.calls().acquire();
                } else if (!free) {
                    throw new IllegalStateException(MAX_CALLS + " calls are under way already");
                }
                try {
                    call.accept(entry.listener());
                    return true;
                } finally {
                    entry.calls().release();
                }
            });
            return new Running(
                    entry.owner(),
                    task,
                    Thread.ofVirtual().name("delivery-" + entry.owner()).start(task));
        }

        /** Whether the listener's plugin left before it was called. */
        boolean hasLeft() {
            return task.state() == Future.State.FAILED && task.exceptionNow() instanceof LeavingException;
        }

        /** Waits until the deadline even if the caller is interrupted: what arrived must be written down all the same. */
        void await(long deadline, Duration limit) {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        Patience.get(task, deadline - System.nanoTime(), owner::isHeld);
                        return;
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } catch (TimeoutException slow) {
                LOG.warn("Plugin {} took over {} s to hear of a delivery.", owner, limit.toSeconds());
                thread.interrupt();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof LeavingException) {
                    return;
                }
                LOG.warn("Plugin {} failed when it heard of a delivery.", owner, failed.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
