package io.telecast.host.plugin;

import io.telecast.host.plugin.scope.HandlerLoad;
import io.telecast.host.plugin.scope.ScopeHealth;
import java.util.ArrayList;
import java.util.List;

/**
 * How a plugin that runs does.
 *
 * @param threads how many of its handlers may run at a time
 * @param running how many calls into it are under way
 * @param stuck how many of these were interrupted and do not end
 * @param overTime how many calls took too long, since it started
 * @param refused how many calls found all threads taken, since it started
 * @param failures how many calls failed by its fault, since it started
 * @param latestFailure how the latest did, empty if none has
 * @param ownThreads the names of the threads of the operating system that it has started itself
 */
public record PluginHealth(
        int threads,
        int running,
        int stuck,
        long overTime,
        long refused,
        long failures,
        String latestFailure,
        List<String> ownThreads) {

    /** Of a plugin that does not run. */
    static final PluginHealth NONE = new PluginHealth(0, 0, 0, 0, 0, 0, "", List.of());

    public PluginHealth {
        ownThreads = List.copyOf(ownThreads);
    }

    static PluginHealth of(ScopeHealth scope, List<String> ownThreads) {
        HandlerLoad load = scope.load();
        return new PluginHealth(
                load.threads(),
                load.running(),
                load.stuck(),
                load.overTime(),
                load.refused(),
                scope.failures(),
                scope.latestFailure(),
                ownThreads);
    }

    /** In a line. */
    public String summary() {
        var parts = new ArrayList<String>();
        parts.add(running + " of at most " + threads + " calls under way");
        if (stuck > 0) {
            parts.add(stuck + " stuck");
        }
        if (overTime > 0) {
            parts.add(overTime + " took too long");
        }
        if (refused > 0) {
            parts.add(refused + " refused while it was busy");
        }
        if (failures > 0) {
            parts.add(failures + " failed, the latest so: " + latestFailure);
        }
        if (!ownThreads.isEmpty()) {
            parts.add("threads of its own: " + String.join(", ", ownThreads));
        }
        return String.join("; ", parts);
    }

    /** What the operator should know without asking; empty if there is nothing. */
    String notice() {
        return stuck == 0
                ? ""
                : stuck + " of its threads " + (stuck == 1 ? "is" : "are")
                        + " stuck in its code and cannot be ended while Telecast runs; it may use " + threads + ".";
    }
}
