package io.telecast.testkit;

import java.util.List;

/**
 * A plugin's settings, as operators change them. Values that the plugin refuses throw {@link IllegalArgumentException}
 * with what the operator is told.
 *
 * @since 0.1
 */
public final class TestSettings {

    TestSettings() {}

    /** Sets a setting for all bots. No value lets it fall back to the configuration or default. */
    public void set(String name, String... values) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Sets a setting for one bot. */
    public void setFor(TestBot bot, String name, String... values) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** What holds for all bots; secrets are masked. */
    public List<String> get(String name) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** What holds for one bot. */
    public List<String> getFor(TestBot bot, String name) {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
