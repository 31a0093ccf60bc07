package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGate;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.host.plugin.scope.PluginScope;

/** Gates of one plugin. A gate that is asked while its plugin stops throws, and so refuses. */
final class PluginGates implements AccessGates {

    private final PluginScope scope;
    private final AccessGates gates;

    PluginGates(PluginScope scope, AccessGates gates) {
        this.scope = scope;
        this.gates = gates;
    }

    @Override
    public Registration register(AccessGate gate) {
        return scope.own(() -> gates.register(request -> scope.call(() -> gate.check(request))));
    }

    @Override
    public AccessDecision check(AccessRequest request) {
        scope.check();
        return gates.check(request);
    }
}
