package io.telecast.host.links;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGate;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.OverLimitException;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gates of all plugins, asked in the order of the plugins. What one may take is bounded where the plugin is called. Any
 * thread may call.
 */
public final class Gates implements AccessGates {

    private static final Logger LOG = LoggerFactory.getLogger(Gates.class);
    private static final AccessDecision FAILED = new AccessDecision.Denied(
            Html.text("Your access could not be checked just now. Try again in a minute."), Keyboard.NONE);
    // From refusing calls to being taken back a plugin needs far less.
    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(5);

    private final Ordered<Gate> gates = new Ordered<>();

    @Override
    public Registration register(AccessGate gate) {
        return register(Owner.CORE, gate);
    }

    /** Adds a gate of a plugin's, which bounds its own calls. */
    public Registration register(Owner owner, AccessGate gate) {
        return gates.add(owner, new Gate(owner, gate));
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
        try {
            return gate.gate().check(request);
        } catch (LeavingException left) {
            if (leaves(gate)) {
                throw left;
            }
            LOG.warn("Plugin {} does not get on with leaving; its access gate refused.", gate.owner());
        } catch (OverLimitException slow) {
            LOG.debug("The access gate of {} refused: {}", gate.owner(), slow.getMessage());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failed) {
            LOG.warn("The access gate of {} failed; refused.", gate.owner(), failed);
        }
        return FAILED;
    }

    /** Whether a gate is taken back, which begins with refusing calls; waits for the rest of it. */
    private boolean leaves(Gate gate) {
        long deadline = System.nanoTime() + LONGEST_LEAVE.toNanos();
        while (isThere(gate) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        return !isThere(gate);
    }

    // Not by equals, which may be the plugin's.
    private boolean isThere(Gate gate) {
        return gates.all().stream().anyMatch(there -> there == gate);
    }

    private record Gate(Owner owner, AccessGate gate) {}
}
