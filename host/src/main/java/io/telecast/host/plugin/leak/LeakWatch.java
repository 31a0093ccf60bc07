package io.telecast.host.plugin.leak;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which class loaders of plugins that were unloaded are still there. Safe to use from any thread. */
public final class LeakWatch {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int COLLECTIONS = 4;

    private final InstantSource clock;
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    // guarded by itself
    private final Map<PhantomReference<ClassLoader>, Unloaded> awaited = new HashMap<>();

    public LeakWatch(InstantSource clock) {
        this.clock = clock;
    }

    /** What should go; the weak reference lets us look at it while it is there. */
    private record Unloaded(String pluginId, String version, Instant at, WeakReference<ClassLoader> classes) {}

    /** These classes are not used any more. */
    public void unloaded(String pluginId, String version, ClassLoader classes) {
        forgetGone();
        synchronized (awaited) {
            awaited.put(
                    new PhantomReference<>(classes, gone),
                    new Unloaded(pluginId, version, clock.instant(), new WeakReference<>(classes)));
        }
    }

    /** Has the memory collected, for which it takes some time, and answers what is left then. */
    public List<Leak> leaks() throws InterruptedException {
        if (awaitsAny()) {
            RecordMethods.forgetLast();
        }
        for (int i = 0; i < COLLECTIONS && awaitsAny(); i++) {
            System.gc();
            awaitOne();
        }
        forgetGone();
        List<Unloaded> left;
        synchronized (awaited) {
            left = new ArrayList<>(awaited.values());
        }
        return left.stream().flatMap(it -> leak(it).stream()).toList();
    }

    private static Optional<Leak> leak(Unloaded unloaded) {
        return Optional.ofNullable(unloaded.classes().get())
                .map(classes -> new Leak(
                        unloaded.pluginId(), unloaded.version(), unloaded.at(), PluginThreads.describe(classes)));
    }

    private boolean awaitsAny() {
        forgetGone();
        synchronized (awaited) {
            return !awaited.isEmpty();
        }
    }

    private void awaitOne() throws InterruptedException {
        var reference = gone.remove(PATIENCE.toMillis());
        if (reference != null) {
            forget(reference);
        }
    }

    private void forgetGone() {
        for (var reference = gone.poll(); reference != null; reference = gone.poll()) {
            forget(reference);
        }
    }

    private void forget(Object reference) {
        synchronized (awaited) {
            awaited.remove(reference);
        }
    }
}
