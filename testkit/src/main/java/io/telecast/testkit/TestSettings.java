package io.telecast.testkit;

import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.settings.BadSettingsException;
import io.telecast.host.plugin.settings.FieldView;
import java.util.List;
import java.util.Map;

/**
 * A plugin's settings, as operators change them. Values that the plugin refuses throw {@link IllegalArgumentException}
 * with what the operator is told.
 *
 * @since 0.1
 */
public final class TestSettings {

    private static final long ALL_BOTS = 0;

    private final HostUnderTest host;
    private final String id;

    TestSettings(HostUnderTest host, String id) {
        this.host = host;
        this.id = id;
    }

    /** Sets a setting for all bots. No value lets it fall back to the configuration or default. */
    public void set(String name, String... values) {
        change(ALL_BOTS, name, values);
    }

    /** Sets a setting for one bot. */
    public void setFor(TestBot bot, String name, String... values) {
        change(bot.id(), name, values);
    }

    private void change(long bot, String name, String... values) {
        try {
            host.plugins().change(id, bot, Map.of(name, List.of(values)));
        } catch (BadSettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (PluginActionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** What holds for all bots; secrets are masked. */
    public List<String> get(String name) {
        return view(ALL_BOTS, name);
    }

    /** What holds for one bot. */
    public List<String> getFor(TestBot bot, String name) {
        return view(bot.id(), name);
    }

    private List<String> view(long bot, String name) {
        List<FieldView> fields = fields(bot);
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(FieldView::value)
                .orElseThrow(() -> new IllegalArgumentException("The plugin " + id + " has no setting " + name
                        + ". It has: " + fields.stream().map(FieldView::name).toList()));
    }

    private List<FieldView> fields(long bot) {
        try {
            return host.plugins().settings(id, bot);
        } catch (PluginActionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
