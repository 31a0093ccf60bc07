package io.telecast.host.links;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGate;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.host.owner.Held;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.Owner;
import io.telecast.host.owner.Patience;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gates of all plugins, asked in the order of the plugins, each on a thread of its own so that one that hangs
 * costs its caller no more than the time limit. Any thread may call.
 */
public final class Gates implements AccessGates {

    private static final Logger LOG = LoggerFactory.getLogger(Gates.class);
    private static final AccessDecision FAILED = new AccessDecision.Denied(
            Html.text("Your access could not be checked just now. Try again in a minute."), Keyboard.NONE);
    // A gate that never answers and cannot be interrupted keeps its threads; this is how many it gets.
    private static final int MAX_CALLS = 256;
    private static final int CHANCES = 8;

    private final Ordered<Gate> gates = new Ordered<>();
    private final Duration limit;

    /**
     * Starts without a gate.
     *
     * @param limit how long one gate may take; 5 s by the contract with plugins
     */
    public Gates(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Registration register(AccessGate gate) {
        return register(Owner.CORE, gate);
    }

    /** Adds a gate of a plugin's. */
    public Registration register(Owner owner, AccessGate gate) {
        return gates.add(owner, new Gate(gate, new Semaphore(MAX_CALLS)));
    }

    @Override
    public AccessDecision check(AccessRequest request) {
        try {
            return checkAll(request);
        } catch (LeavingException left) {
            // Its plugin is replaced: the gates that are there now decide.
            return check(request);
        }
    }

    private AccessDecision checkAll(AccessRequest request) {
        for (Gate gate : gates.all()) {
            AccessDecision decision = ask(gate, request);
            if (decision instanceof AccessDecision.Denied) {
                return decision;
            }
        }
        return AccessDecision.ALLOWED;
    }

    private AccessDecision ask(Gate gate, AccessRequest request) {
        long deadline = System.nanoTime() + limit.toNanos();
        if (!admitted(gate)) {
            return FAILED;
        }
        var task = new FutureTask<AccessDecision>(() -> {
            try {
                return gate.gate().check(request);
            } finally {
                gate.calls().release();
            }
        });
        Thread thread = Thread.ofVirtual().name("gate " + gate.name()).start(task);
        giveWay(task);
        try {
            AccessDecision decision = Patience.get(task, deadline - System.nanoTime(), gate::isHeld);
            return decision == null ? FAILED : decision;
        } catch (TimeoutException slow) {
            LOG.warn("Access gate {} did not answer in time; refused.", gate.name());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LeavingException left && leaves(gate)) {
                throw left;
            }
            LOG.warn("Access gate {} failed; refused.", gate.name(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        return FAILED;
    }

    /** Whether a gate is taken back, which begins with refusing calls; waits for the rest of it. */
    private boolean leaves(Gate gate) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (gates.all().contains(gate) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        return !gates.all().contains(gate);
    }

    /** Most gates know at once: waiting with a limit would cost more than they do. */
    @SuppressWarnings("ThreadPriorityCheck") // only a chance to do without a timer
    private static void giveWay(FutureTask<?> task) {
        for (int i = 0; i < CHANCES && !task.isDone(); i++) {
            Thread.yield();
        }
    }

    /** Waits for a turn where a crowd comes at once, and leaves as much time for the gate itself. */
    private boolean admitted(Gate gate) {
        try {
            do {
                if (gate.calls().tryAcquire(limit.toNanos() / 2, TimeUnit.NANOSECONDS)) {
                    return true;
                }
            } while (gate.isHeld());
            LOG.debug("Access gate {} has {} calls under way; refused.", gate.name(), MAX_CALLS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private record Gate(AccessGate gate, Semaphore calls) {
        String name() {
            return gate.getClass().getName();
        }

        boolean isHeld() {
            return Held.isHeld(gate);
        }
    }
}
