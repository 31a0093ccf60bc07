package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessGate;
import io.telecast.api.access.AccessGates;
import io.telecast.api.access.AccessRequest;
import io.telecast.host.links.Gates;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.users.PluginReach;
import java.util.Objects;

/**
 * Gates of one plugin, before the files of the bots that it serves. The gates of the next generation are asked from the
 * moment on in which it serves; those of the one before are asked until they are taken back, so that there is no moment
 * without any.
 */
final class PluginGates implements AccessGates {

    private final PluginScope scope;
    private final Gates gates;
    private final PluginReach reach;

    PluginGates(PluginScope scope, Gates gates, PluginReach reach) {
        this.scope = scope;
        this.gates = gates;
        this.reach = reach;
    }

    @Override
    public Registration register(AccessGate gate) {
        return scope.own(Bound.GATES, () -> gates.register(scope.owner(), new Guarded(scope, reach, gate)));
    }

    @Override
    public AccessDecision check(AccessRequest request) {
        scope.check();
        return gates.check(request);
    }

    private record Guarded(PluginScope scope, PluginReach reach, AccessGate gate) implements AccessGate {
        @Override
        public AccessDecision check(AccessRequest request) throws Exception {
            return scope.owner().hasServed() && reach.serves(scope.pluginId(), request.botId())
                    ? scope.call(
                            CallKind.GATE, () -> Objects.requireNonNull(gate.check(request), "A gate answered null."))
                    : AccessDecision.ALLOWED;
        }
    }
}
