package io.telecast.host.plugin.jar;

import io.telecast.api.PluginInfo;
import io.telecast.host.plugin.capability.Uses;
import io.telecast.host.plugin.capability.UsesFormat;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * The part of a jar's manifest that makes it a plugin.
 *
 * @param pluginClass name of the class that implements {@code TelecastPlugin}
 * @param requires range of API versions
 * @param uses what the plugin may use
 */
public record PluginManifest(PluginInfo info, String pluginClass, String requires, Uses uses) {

    private static final Pattern CLASS =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final int MAX_TEXT = 500;

    /**
     * Reads and checks a manifest.
     *
     * @throws BadPluginException if an entry is missing or wrong, or the plugin is for another API
     */
    public static PluginManifest read(Manifest manifest, ApiVersion api) throws BadPluginException {
        // first: what a later API is used for is not known here
        String requires = optional(manifest.getMainAttributes(), "Plugin-Requires");
        if (!requires.isEmpty()) {
            api.check(requires);
        }
        return parse(manifest, api);
    }

    /** The same for a plugin that may be for another API than this one. */
    static PluginManifest parse(Manifest manifest, ApiVersion api) throws BadPluginException {
        Attributes entries = manifest.getMainAttributes();
        String id = required(entries, "Plugin-Id", "a short name of a-z, 0-9 and -");
        Optional<String> wrong = PluginId.problem(id);
        if (wrong.isPresent()) {
            throw new BadPluginException("Its Plugin-Id \"" + shortened(id) + "\" " + wrong.get());
        }
        String version = required(entries, "Plugin-Version", "a version such as 1.0.0");
        if (!SemanticVersion.matches(version)) {
            throw new BadPluginException("Its Plugin-Version \"" + shortened(version)
                    + "\" is no semantic version. Write it such as 1.0.0 or 1.0.0-rc.1.");
        }
        String pluginClass = required(entries, "Plugin-Class", "the class that implements TelecastPlugin");
        if (!CLASS.matcher(pluginClass).matches()) {
            throw new BadPluginException("Its Plugin-Class \"" + shortened(pluginClass)
                    + "\" is no class name. Write the full name, such as org.example.HelloPlugin.");
        }
        String requires = required(
                entries,
                "Plugin-Requires",
                "the versions of the plugin API, as in the line Plugin-Requires: ^" + api.text());
        var info = new PluginInfo(
                id, version, optional(entries, "Plugin-Description"), optional(entries, "Plugin-Provider"));
        return new PluginManifest(info, pluginClass, requires, uses(entries));
    }

    public String id() {
        return info.id();
    }

    private static Uses uses(Attributes entries) throws BadPluginException {
        String value = entries.getValue(Uses.ENTRY);
        try {
            return value == null ? Uses.none() : UsesFormat.parse(value);
        } catch (IllegalArgumentException e) {
            throw new BadPluginException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String required(Attributes entries, String name, String what) throws BadPluginException {
        String value = optional(entries, name);
        if (value.isEmpty()) {
            throw new BadPluginException("Its manifest has no " + name + ". Add it: " + what + ".");
        }
        return value;
    }

    private static String optional(Attributes entries, String name) {
        String value = entries.getValue(name);
        return value == null ? "" : shortened(value.strip());
    }

    private static String shortened(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    }
}
