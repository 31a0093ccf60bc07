package io.telecast.host.plugin.guard;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGate;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;

/** Gates. Everybody may ask them: that gives nothing away. */
record GuardedGates(AccessGates gates, Guard guard) implements AccessGates {

    @Override
    public Registration register(AccessGate gate) {
        guard.require(Capability.GATES);
        return gates.register(gate);
    }

    @Override
    public AccessDecision check(AccessRequest request) {
        return gates.check(request);
    }
}
