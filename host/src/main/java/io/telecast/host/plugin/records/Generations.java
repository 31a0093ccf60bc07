package io.telecast.host.plugin.records;

import io.telecast.host.store.RawRecords.Place;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the namespaces of a plugin's generations of stores are called. Those of single bots lie below. */
final class Generations {

    // a plugin's id has no dot
    private static final Pattern NAMESPACE = Pattern.compile("plugin(?:-([0-9]{1,9}))?\\.([a-z0-9-]+)(\\.[0-9]+)?");

    private Generations() {}

    static String namespace(String pluginId, int generation) {
        return (generation == 0 ? "plugin." : "plugin-" + generation + ".") + pluginId;
    }

    /** The generation that a store belongs to, if it is one of the plugin's. */
    static OptionalInt of(String pluginId, Place place) {
        Matcher namespace = NAMESPACE.matcher(place.namespace());
        if (!namespace.matches() || !namespace.group(2).equals(pluginId)) {
            return OptionalInt.empty();
        }
        String generation = namespace.group(1);
        return OptionalInt.of(generation == null ? 0 : Integer.parseInt(generation));
    }

    /** The same store in another generation. */
    static Place moved(Place place, String from, String to, String store) {
        return new Place(to + place.namespace().substring(from.length()), store);
    }
}
