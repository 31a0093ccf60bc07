package io.telecast.host.plugin;

import java.time.Instant;

/**
 * A jar in the plugin folder and what has become of it.
 *
 * @param id plugin id, empty where the jar does not tell
 * @param version of what runs, or would
 * @param file name of the jar
 * @param problem what is wrong and what to do, empty if nothing is
 * @param notice what the operator should look at although it runs, empty if there is nothing
 * @param sha256 of the jar, empty where it is no plugin
 * @param since when it came into this state
 */
public record PluginStatus(
        String id,
        String version,
        String description,
        String provider,
        String file,
        PluginState state,
        String problem,
        String notice,
        String sha256,
        Instant since) {

    PluginStatus withNotice(String other) {
        return new PluginStatus(id, version, description, provider, file, state, problem, other, sha256, since);
    }
}
