package io.telecast.testkit;

/**
 * A plugin, as operators see it.
 *
 * @since 0.1
 */
public final class TestPlugin {

    TestPlugin() {}

    public String id() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public String version() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public boolean isOn() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Why it does not run, empty if it does. */
    public String problem() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Switches it on; fails with the reason if it does not start. */
    public void turnOn() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public void turnOff() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Installs the same plugin with a higher version while everything runs. */
    public void upgrade() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestSettings settings() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
