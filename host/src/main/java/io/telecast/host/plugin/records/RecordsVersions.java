package io.telecast.host.plugin.records;

import java.util.Optional;

/**
 * In which form a plugin's records are.
 *
 * @param version of the records that are used, as the plugin counts
 * @param kept of those that are kept from before their form was last changed, if any are
 */
public record RecordsVersions(int version, Optional<Integer> kept) {

    /** In a line. */
    public String summary() {
        return "of version " + version
                + kept.map(before ->
                                "; those of version " + before + " from before are kept (forget-records deletes them)")
                        .orElse("");
    }
}
