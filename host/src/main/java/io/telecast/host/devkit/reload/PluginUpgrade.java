package io.telecast.host.devkit.reload;

import io.telecast.host.devkit.reload.PluginBuilder.Result;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import java.time.Duration;
import java.util.Optional;

/** Has the host take a jar over, the way that operators do. Not thread-safe. */
final class PluginUpgrade {

    private final PluginHost plugins;
    private final DevReport report;
    private String installed = "";

    PluginUpgrade(PluginHost plugins, DevReport report) {
        this.plugins = plugins;
        this.report = report;
    }

    /** Whether some version of a plugin runs. */
    boolean serves(String id) {
        return running(id).isPresent();
    }

    private Optional<PluginStatus> running(String id) {
        return plugins.find(id).filter(status -> status.state() == PluginState.ON);
    }

    /**
     * Installs a build and tells what became of it.
     *
     * @param noticed when the change was seen, by {@link System#nanoTime}
     */
    void install(String id, Result.Packed build, Change change, long noticed) {
        Optional<PluginStatus> before = running(id);
        try {
            leaveEarlierId(id);
            long begun = System.nanoTime();
            PluginStatus status = plugins.install(build.jar());
            long ended = System.nanoTime();
            installed = status.id();
            if (before.isPresent() && before.get().sha256().equals(status.sha256())) {
                report.same(change, build);
                return;
            }
            report.served(
                    change,
                    build,
                    status,
                    before.isPresent(),
                    Duration.ofNanos(ended - begun),
                    Duration.ofNanos(ended - noticed));
        } catch (PluginActionException e) {
            if (!Thread.currentThread().isInterrupted()) {
                report.refused(change, String.valueOf(e.getMessage()), serves(id));
            }
        }
    }

    /** The project goes by another id now: both versions would want the same commands. */
    private void leaveEarlierId(String id) throws PluginActionException {
        if (!installed.isEmpty()
                && !installed.equals(id)
                && plugins.find(installed).isPresent()) {
            plugins.remove(installed);
            installed = "";
        }
    }
}
