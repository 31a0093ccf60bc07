package io.telecast.host.plugin.leak;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Threads of the operating system that run a plugin's code, or were begun by it. Virtual threads cannot be listed. */
public final class PluginThreads {

    private PluginThreads() {}

    /** Interrupts those that a plugin has left behind; answers their names. */
    public static List<String> interrupt(ClassLoader classes) {
        List<Thread> threads = of(classes).toList();
        threads.forEach(Thread::interrupt);
        return threads.stream().map(Thread::getName).toList();
    }

    /** The names of those of its threads that are of interest. */
    public static List<String> names(ClassLoader classes, Predicate<Thread> which) {
        return of(classes).filter(which).map(Thread::getName).sorted().toList();
    }

    /** What holds the classes, in words. */
    static List<String> describe(ClassLoader classes) {
        return of(classes).map(thread -> "the thread " + thread.getName()).toList();
    }

    private static Stream<Thread> of(ClassLoader classes) {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        var threads = new Thread[all.activeCount() * 2 + 16];
        int count = all.enumerate(threads, true);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread != Thread.currentThread())
                .filter(thread -> thread.getContextClassLoader() == classes
                        || thread.getClass().getClassLoader() == classes);
    }
}
