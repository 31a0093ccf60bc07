package io.telecast.host.plugin.jar;

import io.telecast.api.PluginInfo;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * The part of a jar's manifest that makes it a plugin.
 *
 * @param pluginClass name of the class that implements {@code TelecastPlugin}
 * @param requires range of API versions
 */
public record PluginManifest(PluginInfo info, String pluginClass, String requires) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,23}");
    private static final Pattern CLASS =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Set<String> RESERVED = Set.of("core");
    private static final int MAX_TEXT = 500;

    /**
     * Reads and checks a manifest.
     *
     * @throws BadPluginException if an entry is missing or wrong
     */
    public static PluginManifest read(Manifest manifest, ApiVersion api) throws BadPluginException {
        Attributes entries = manifest.getMainAttributes();
        String id = required(entries, "Plugin-Id", "a short name of a-z, 0-9 and -");
        if (!ID.matcher(id).matches()) {
            throw new BadPluginException("Its Plugin-Id \"" + shortened(id)
                    + "\" is no plugin's name. Use 1 to 24 of a-z, 0-9 and -, beginning with a letter.");
        }
        if (RESERVED.contains(id)) {
            throw new BadPluginException("Its Plugin-Id \"" + id + "\" is the host's own. Give it another.");
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
        String requires = required(entries, "Plugin-Requires", "the range of API versions, such as ^" + api.text());
        api.check(requires);
        var info = new PluginInfo(
                id, version, optional(entries, "Plugin-Description"), optional(entries, "Plugin-Provider"));
        return new PluginManifest(info, pluginClass, requires);
    }

    public String id() {
        return info.id();
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
