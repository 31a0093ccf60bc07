package io.telecast.host.plugin;

import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.context.PluginPlace;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.PluginJar;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what runs agree with what is in the folder and switched on. Not thread-safe: callers hold the lifecycle lock. */
final class Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    /** A plugin that runs, and from which file it came. */
    record Running(String file, PluginRun run, Instant since) {
        PluginJar jar() {
            return run.jar();
        }
    }

    /** A jar that did not start; it is not tried again until it changes. */
    record Failure(String sha256, String problem, Instant at) {}

    private record Started(Item.Good item, Optional<PluginRun> run, String problem) {}

    private final PluginHouse house;
    private final Predecessors predecessors;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Map<String, PluginPlace> places = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new HashMap<>();

    Lifecycle(PluginHouse house, Predecessors predecessors) {
        this.predecessors = predecessors;
        this.house = house;
    }

    /** Stops, replaces and starts what must be. */
    void reconcile(Shelf shelf, Predicate<String> isOn) throws InterruptedException {
        Map<String, Item.Good> chosen = chosen(shelf);
        for (Running plugin : List.copyOf(running.values())) {
            String id = plugin.jar().id();
            Item.Good now = chosen.get(id);
            if (!isOn.test(id)) {
                stop(plugin);
            } else if (now != null) {
                replace(plugin, now);
            } else if (!(shelf.find(plugin.file()).orElse(null) instanceof Item.Bad)) {
                stop(plugin); // a jar that became bad leaves the version that runs; one that is gone does not
            }
        }
        failures.keySet().retainAll(chosen.keySet());
        startAll(chosen.values().stream()
                .filter(item -> isOn.test(item.jar().id()))
                .filter(item -> !running.containsKey(item.jar().id()))
                .filter(item -> !hasFailed(item.jar()))
                .toList());
    }

    private void startAll(List<Item.Good> items) throws InterruptedException {
        List<Callable<Started>> starts = new ArrayList<>();
        items.forEach(item -> starts.add(() -> start(item)));
        for (Started started : Together.run("start", starts)) {
            note(started);
        }
    }

    private Started start(Item.Good item) throws InterruptedException {
        try {
            return start(item, load(item.jar()));
        } catch (BadPluginException e) {
            return failed(item, e);
        }
    }

    private PluginRun load(PluginJar jar) throws BadPluginException {
        return PluginRun.load(jar, places.computeIfAbsent(jar.id(), PluginPlace::of), house);
    }

    private Started start(Item.Good item, PluginRun run) throws InterruptedException {
        try {
            run.start();
            run.serve();
            LOG.info("Plugin {} {} runs.", item.jar().id(), item.jar().version());
            return new Started(item, Optional.of(run), "");
        } catch (BadPluginException e) {
            return failed(item, e);
        }
    }

    private static Started failed(Item.Good item, BadPluginException e) {
        LOG.warn("Plugin {} {} does not run. {}", item.jar().id(), item.jar().version(), e.getMessage(), e.getCause());
        return new Started(item, Optional.empty(), e.sentence());
    }

    private boolean note(Started started) {
        PluginJar jar = started.item().jar();
        Instant now = house.services().clock().instant();
        if (started.run().isEmpty()) {
            failures.put(jar.id(), new Failure(jar.sha256(), started.problem(), now));
            return false;
        }
        running.put(jar.id(), new Running(started.item().file(), started.run().get(), now));
        return true;
    }

    /** Runs another version beside the present one, and then instead of it; the present one stays if that cannot be. */
    private void replace(Running old, Item.Good next) throws InterruptedException {
        if (old.jar().sha256().equals(next.jar().sha256())) {
            failures.remove(next.jar().id());
            if (!old.file().equals(next.file())) {
                running.put(next.jar().id(), new Running(next.file(), old.run(), old.since()));
            }
            return;
        }
        if (hasFailed(next.jar())) {
            return;
        }
        PluginRun run;
        try {
            run = load(next.jar());
        } catch (BadPluginException e) {
            note(failed(next, e));
            return;
        }
        if (note(start(next, run))) {
            failures.remove(next.jar().id());
            keep(old.jar());
            old.run().stop();
            LOG.info(
                    "Plugin {} {} was replaced by {}.",
                    old.jar().id(),
                    old.jar().version(),
                    next.jar().version());
        }
    }

    private void keep(PluginJar jar) {
        try {
            predecessors.keep(jar);
        } catch (IOException e) {
            LOG.warn("Plugin {} {} could not be kept, so that there is no way back to it.", jar.id(), jar.version(), e);
        }
    }

    private void stop(Running plugin) {
        running.remove(plugin.jar().id());
        plugin.run().stop();
        LOG.info("Plugin {} {} has stopped.", plugin.jar().id(), plugin.jar().version());
    }

    /** Stops everything, side by side. */
    void stopAll() throws InterruptedException {
        List<Callable<Boolean>> stops = new ArrayList<>();
        running.values()
                .forEach(plugin -> stops.add(() -> {
                    plugin.run().stop();
                    return true;
                }));
        running.clear();
        Together.run("stop", stops);
    }

    /** Lets a plugin be tried again that did not start. */
    void forgive(String id) {
        failures.remove(id);
    }

    Map<String, Item.Good> chosen(Shelf shelf) {
        Map<String, String> files = new HashMap<>();
        running.forEach((id, plugin) -> files.put(id, plugin.file()));
        return Choice.among(shelf.good(), files);
    }

    private boolean hasFailed(PluginJar jar) {
        Failure failure = failures.get(jar.id());
        return failure != null && failure.sha256().equals(jar.sha256());
    }

    Optional<Running> running(String id) {
        return Optional.ofNullable(running.get(id));
    }

    List<Running> running() {
        return List.copyOf(running.values());
    }

    Optional<Failure> failure(String id) {
        return Optional.ofNullable(failures.get(id));
    }
}
