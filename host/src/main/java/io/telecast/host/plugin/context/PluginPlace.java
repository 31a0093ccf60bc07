package io.telecast.host.plugin.context;

import io.telecast.host.owner.Seat;

/**
 * What a plugin's generations have in common.
 *
 * @param seat which of them serves
 */
public record PluginPlace(Seat seat, SharedClones clones) {

    /** @param rank of the plugin among the others, from 0 */
    public static PluginPlace of(String pluginId, int rank) {
        return new PluginPlace(new Seat(pluginId, rank), new SharedClones());
    }
}
