package io.telecast.testkit;

import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import java.nio.file.Path;

/**
 * A plugin, as operators see it.
 *
 * @since 0.1
 */
public final class TestPlugin {

    private final HostUnderTest host;
    private final String id;

    TestPlugin(HostUnderTest host, String id) {
        this.host = host;
        this.id = id;
    }

    public String id() {
        return id;
    }

    private PluginStatus status() {
        return host.plugins().find(id).orElseThrow(() -> new IllegalStateException("There is no plugin " + id + "."));
    }

    public String version() {
        return status().version();
    }

    public boolean isOn() {
        return status().state() == PluginState.ON;
    }

    /** What keeps it, or a newer jar of it, from running; empty if nothing does. */
    public String problem() {
        return status().problem();
    }

    /** Switches it on; fails with the reason if it does not start. */
    public void turnOn() {
        required(act(PluginHost::enable));
    }

    public void turnOff() {
        PluginStatus status = act(PluginHost::disable);
        if (status.state() != PluginState.OFF) {
            throw new IllegalStateException("The plugin " + id + " is still " + status.state() + ".");
        }
    }

    /** Installs the same plugin with a higher version while everything runs. */
    public void upgrade() {
        PackedPlugin packed = host.setup().plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The jar of " + id + " is not the test's to change."));
        PackedPlugin next = packed.withVersion(version()).next();
        required(act((plugins, any) -> plugins.install(host.pack(next))));
    }

    /**
     * Installs another version of it while everything runs, such as a released one, or the next that changes what is stored.
     *
     * @param jar packed and with a manifest
     * @throws IllegalStateException if it does not start; the present version runs on
     */
    public void install(Path jar) {
        required(act((plugins, any) -> plugins.install(jar)));
    }

    /**
     * Goes back to the version that ran before.
     *
     * @throws IllegalStateException if there is none, or if it does not start; the present version runs on
     */
    public void rollBack() {
        required(act(PluginHost::rollBack));
    }

    /** The same, and back to the records as they were before the last change of their form. */
    public void rollBackWithRecordsAsBefore() {
        required(act((plugins, any) -> plugins.rollBack(id, true)));
    }

    private void required(PluginStatus status) {
        if (status.state() != PluginState.ON) {
            throw new IllegalStateException("The plugin " + id + " does not start: " + status.problem());
        }
    }

    @FunctionalInterface
    private interface Action {
        PluginStatus on(PluginHost plugins, String id) throws PluginActionException;
    }

    private PluginStatus act(Action action) {
        try {
            return action.on(host.plugins(), id);
        } catch (PluginActionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public TestSettings settings() {
        return new TestSettings(host, id);
    }
}
