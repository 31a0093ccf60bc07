package io.telecast.host.plugin.scope;

import io.telecast.api.Registration;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns what one generation of a plugin has registered and guards the calls into it. Open at first; {@link #undo} takes
 * every registration back and refuses new ones and new calls; {@link #close} ends the context's members as well. Safe to
 * use from any thread.
 */
public final class PluginScope implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginScope.class);

    private enum Phase {
        OPEN,
        LEAVING,
        CLOSED
    }

    private final Owner owner;
    private final ClassLoader classes;
    private final Calls calls = new Calls();
    // guarded by itself
    private final SequencedSet<Owned> registrations = new LinkedHashSet<>();
    private volatile Phase phase = Phase.OPEN;

    public PluginScope(Owner owner, ClassLoader classes) {
        this.owner = owner;
        this.classes = classes;
    }

    /** Code of the plugin. */
    @FunctionalInterface
    public interface Body<T, E extends Exception> {
        T run() throws E;
    }

    /** Code of the plugin that answers nothing. */
    @FunctionalInterface
    public interface Action<E extends Exception> {
        void run() throws E;
    }

    public String pluginId() {
        return owner.id();
    }

    /** The generation, as registries know it. */
    public Owner owner() {
        return owner;
    }

    public ClassLoader classes() {
        return classes;
    }

    /**
     * Registers something for the plugin.
     *
     * @return a handle that also makes the scope forget it
     * @throws IllegalStateException if the plugin is stopping
     */
    public Registration own(Supplier<? extends Registration> register) {
        checkOpen();
        var owned = new Owned(register.get());
        synchronized (registrations) {
            if (phase == Phase.OPEN) {
                registrations.add(owned);
                return owned;
            }
        }
        owned.close(); // the plugin began to stop meanwhile
        throw stopped();
    }

    /**
     * Calls the plugin, with its class loader as the thread's.
     *
     * @throws LeavingException if the plugin is stopping
     */
    public <T, E extends Exception> T call(Body<T, E> body) throws E {
        if (!calls.enter()) {
            throw new LeavingException(sentence());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return body.run();
        } catch (LeavingException deeper) {
            // Another's: this plugin has been called, and must not be again.
            throw new IllegalStateException(deeper.getMessage(), deeper);
        } finally {
            thread.setContextClassLoader(before);
            calls.leave();
        }
    }

    /** As {@link #call}, without an answer. */
    public <E extends Exception> void run(Action<E> action) throws E {
        this.<Boolean, E>call(() -> {
            action.run();
            return true;
        });
    }

    /** Throws unless the context may be used. */
    public void check() {
        if (phase == Phase.CLOSED) {
            throw stopped();
        }
    }

    /** Whether the plugin neither stops nor has stopped. */
    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /** Takes back every registration, the latest first, each on its own. */
    public void undo() {
        List<Owned> latestFirst;
        synchronized (registrations) {
            if (phase == Phase.OPEN) {
                phase = Phase.LEAVING;
            }
            latestFirst = List.copyOf(registrations.reversed());
            registrations.clear();
        }
        calls.refuse();
        for (Owned owned : latestFirst) {
            try {
                owned.close();
            } catch (RuntimeException | LinkageError | AssertionError e) {
                LOG.warn("A registration of plugin {} could not be taken back.", owner, e);
            }
        }
    }

    /**
     * Waits for the calls under way, then interrupts them and waits again.
     *
     * @return how many did not even end then
     */
    public int drain(Duration patience, Duration afterInterrupt) throws InterruptedException {
        if (calls.await(patience) == 0) {
            return 0;
        }
        calls.interruptAll();
        return calls.await(afterInterrupt);
    }

    /** Takes back what is left and ends the context. */
    @Override
    public void close() {
        undo();
        phase = Phase.CLOSED;
    }

    /** Throws unless something can be registered. */
    public void checkOpen() {
        if (phase != Phase.OPEN) {
            throw stopped();
        }
    }

    private IllegalStateException stopped() {
        return new IllegalStateException(sentence());
    }

    private String sentence() {
        return "The plugin " + owner + (phase == Phase.CLOSED ? " has stopped." : " is stopping.");
    }

    private final class Owned implements Registration {
        private final Registration inner;
        private final AtomicBoolean closed = new AtomicBoolean();

        Owned(Registration inner) {
            this.inner = inner;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                synchronized (registrations) {
                    registrations.remove(this);
                }
                inner.close();
            }
        }
    }
}
