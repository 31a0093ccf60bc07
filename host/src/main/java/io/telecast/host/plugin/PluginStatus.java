package io.telecast.host.plugin;

import io.telecast.host.plugin.trust.Trust;
import java.time.Instant;
import java.util.List;

/**
 * A jar in the plugin folder and what has become of it.
 *
 * @param id plugin id, empty where the jar does not tell
 * @param version of what runs, or would
 * @param file name of the jar
 * @param problem what is wrong and what to do, empty if nothing is
 * @param notice what the operator should look at although it runs, empty if there is nothing
 * @param sha256 of the jar, empty where it is no plugin
 * @param trust who has signed it, and why it is accepted
 * @param uses what its manifest declares that it uses
 * @param since when it came into this state
 * @param health how it does, if it runs
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
        Trust trust,
        List<String> uses,
        Instant since,
        PluginHealth health) {

    /** The same with one more thing to look at; an empty one is none. */
    PluginStatus noting(String more) {
        String both = notice.isEmpty() || more.isEmpty() ? notice + more : notice + " " + more;
        return new PluginStatus(
                id, version, description, provider, file, state, problem, both, sha256, trust, uses, since, health);
    }

    /** The same of a plugin that runs. */
    PluginStatus with(PluginHealth present) {
        PluginStatus noted = noting(present.notice());
        return new PluginStatus(
                id,
                version,
                description,
                provider,
                file,
                state,
                problem,
                noted.notice(),
                sha256,
                trust,
                uses,
                since,
                present);
    }
}
