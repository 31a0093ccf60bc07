package io.telecast.host.plugin.context;

import io.telecast.host.owner.Seat;

/**
 * What a plugin's generations have in common.
 *
 * @param seat which of them serves
 */
public record PluginPlace(Seat seat, SharedClones clones) {

    public static PluginPlace of(String pluginId) {
        return new PluginPlace(new Seat(pluginId), new SharedClones());
    }
}
