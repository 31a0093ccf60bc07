package io.telecast.host.plugin;

import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.jar.SemanticVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * Which jar is used where several have the same plugin: of those that start the one with the latest version, and among
 * equals the first by name. So neither the order in which jars arrive nor a restart matters.
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
     * @param hasFailed whether a jar did not start
     * @return by plugin id
     */
    static Map<String, Item.Good> among(List<Item.Good> jars, Predicate<PluginJar> hasFailed) {
        Comparator<Item.Good> order = Comparator.<Item.Good, Boolean>comparing(good -> hasFailed.test(good.jar()))
                .thenComparing(BEST_FIRST);
        Map<String, Item.Good> chosen = new TreeMap<>();
        jars.forEach(jar -> chosen.merge(jar.jar().id(), jar, BinaryOperator.minBy(order)));
        return chosen;
    }
}
