package io.telecast.host.plugin;

import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.jar.SemanticVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which jar is used where several have the same plugin: the one that runs already, else the latest version, else the
 * first by name. So the order in which jars arrive does not matter.
 */
final class Choice {

    private static final Comparator<Item.Good> BEST_FIRST = Comparator.<Item.Good, String>comparing(
                    good -> good.jar().version(), SemanticVersion::compare)
            .reversed()
            .thenComparing(Item.Good::file);

    private Choice() {}

    /**
     * Chooses.
     *
     * @param running file names by plugin id
     * @return by plugin id
     */
    static Map<String, Item.Good> among(List<Item.Good> jars, Map<String, String> running) {
        Map<String, Item.Good> chosen = new TreeMap<>();
        for (Item.Good jar : jars) {
            chosen.merge(
                    jar.jar().id(),
                    jar,
                    (one, other) -> better(one, other, running.get(jar.jar().id())));
        }
        return chosen;
    }

    private static Item.Good better(Item.Good one, Item.Good other, @Nullable String running) {
        if (one.file().equals(running)) {
            return one;
        }
        if (other.file().equals(running)) {
            return other;
        }
        return BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }
}
