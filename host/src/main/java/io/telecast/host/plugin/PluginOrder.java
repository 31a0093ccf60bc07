package io.telecast.host.plugin;

import io.telecast.host.config.FreeForm;
import java.util.List;
import java.util.Set;

/**
 * Which plugin comes before which: those that the operator named, as named, then the others by their ids.
 *
 * @param first ids
 */
public record PluginOrder(List<String> first) {

    /** By ids alone. */
    public static final PluginOrder BY_ID = new PluginOrder(List.of());

    public PluginOrder {
        first = List.copyOf(first);
    }

    /** Sentences of those that were named and that no jar has. */
    List<String> strangers(Set<String> known) {
        return first.stream()
                .filter(id -> !known.contains(id))
                .map(id -> "plugins.order names " + id + ", and no jar in the plugin folder has that id."
                        + FreeForm.nearest(id, known)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }

    /** The place of a plugin, from 0; those that were not named share one. */
    int rank(String id) {
        int index = first.indexOf(id);
        return index < 0 ? first.size() : index;
    }
}
