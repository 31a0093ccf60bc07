package io.telecast.host.plugin;

import io.telecast.api.PluginInfo;
import io.telecast.host.plugin.Lifecycle.Failure;
import io.telecast.host.plugin.Lifecycle.Running;
import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.jar.PluginJar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what has become of each jar. */
final class Statuses {

    private Statuses() {}

    /** @param notices what is to be said of plugins that run, by id */
    static List<PluginStatus> of(
            Shelf shelf, Lifecycle lifecycle, Predicate<String> isOn, Map<String, String> notices) {
        Map<String, Item.Good> chosen = lifecycle.chosen(shelf);
        List<PluginStatus> statuses = new ArrayList<>();
        for (Item item : shelf.items()) {
            statuses.add(
                    switch (item) {
                        case Item.Bad bad -> bad(bad, lifecycle);
                        case Item.Good good -> good(good, chosen, lifecycle, isOn);
                    });
        }
        statuses.sort(Comparator.comparing(PluginStatus::id).thenComparing(PluginStatus::file));
        return statuses.stream()
                .map(each -> each.state() == PluginState.ON ? each.noting(notices.getOrDefault(each.id(), "")) : each)
                .toList();
    }

    private static PluginStatus bad(Item.Bad bad, Lifecycle lifecycle) {
        Optional<Running> before = lifecycle.running().stream()
                .filter(plugin -> plugin.file().equals(bad.file()))
                .findFirst();
        if (before.isPresent()) {
            Running old = before.get();
            return on(old, old.jar(), "The jar that replaced it cannot be used. " + bad.problem());
        }
        return new PluginStatus(
                "",
                "",
                "",
                "",
                bad.file(),
                PluginState.BROKEN,
                bad.problem(),
                "",
                bad.sha256(),
                bad.trust(),
                List.of(),
                bad.since(),
                PluginHealth.NONE);
    }

    private static PluginStatus good(
            Item.Good good, Map<String, Item.Good> chosen, Lifecycle lifecycle, Predicate<String> isOn) {
        String id = good.jar().id();
        Item.Good used = chosen.getOrDefault(id, good);
        Optional<Failure> failure = lifecycle.failure(good.jar());
        if (!used.equals(good)) {
            return status(
                    good.file(),
                    good.jar(),
                    PluginState.DUPLICATE,
                    failure.map(Failure::problem)
                            .map(problem -> problem + " " + used.file() + " is used instead.")
                            .orElseGet(() -> duplicate(good.jar(), used.jar(), used.file())),
                    good.since());
        }
        Optional<Running> running = lifecycle.running(id);
        if (running.isPresent()) {
            PluginJar runs = running.get().jar();
            // its signature may have come or gone since it was started
            boolean same = runs.sha256().equals(good.jar().sha256());
            return on(
                    running.get(),
                    same ? good.jar() : runs,
                    lifecycle.failures(id).stream()
                            .findFirst()
                            .map(f -> "Version " + f.jar().version() + " did not take over. " + f.problem())
                            .orElse(""));
        }
        if (!isOn.test(id)) {
            return status(good.file(), good.jar(), PluginState.OFF, "", good.since());
        }
        return status(
                good.file(),
                good.jar(),
                PluginState.FAILED,
                failure.map(Failure::problem).orElse("It was not started yet. Look again in a moment."),
                failure.map(Failure::at).orElse(good.since()));
    }

    private static String duplicate(PluginJar jar, PluginJar used, String file) {
        String plugin = jar.id() + " " + jar.version();
        String which = jar.sha256().equals(used.sha256())
                ? "It is a copy of " + file + ", which is used."
                : jar.version().equals(used.version())
                        ? "It is another build of " + plugin + "; that in " + file + " is used."
                        : "It has " + plugin + "; " + file + " has " + used.version() + ", which is used.";
        return which + " Remove one of them.";
    }

    private static PluginStatus on(Running plugin, PluginJar jar, String problem) {
        return status(plugin.file(), jar, PluginState.ON, problem, plugin.since());
    }

    private static PluginStatus status(String file, PluginJar jar, PluginState state, String problem, Instant since) {
        PluginInfo info = jar.manifest().info();
        return new PluginStatus(
                info.id(),
                info.version(),
                info.description(),
                info.provider(),
                file,
                state,
                problem,
                "",
                jar.sha256(),
                jar.trust(),
                jar.manifest().uses().texts(),
                since,
                PluginHealth.NONE);
    }
}
