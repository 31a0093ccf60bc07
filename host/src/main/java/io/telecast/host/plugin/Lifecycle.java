package io.telecast.host.plugin;

import io.telecast.api.Registration;
import io.telecast.host.owner.Owner;
import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.capability.Uses;
import io.telecast.host.plugin.context.PluginPlace;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.jar.SemanticVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what runs agree with what is in the folder and switched on. Not thread-safe: callers hold the lifecycle lock. */
final class Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    /**
     * A plugin that runs, and from which file it came.
     *
     * @param shelved the same jar as that which runs, with what has been said for it since it was started
     */
    record Running(String file, PluginRun run, Instant since, PluginJar shelved) {
        PluginJar jar() {
            return run.jar();
        }
    }

    /** A jar that did not start; it is not tried again until it changes. */
    record Failure(PluginJar jar, String problem, Instant at) {}

    private record Started(Item.Good item, Optional<PluginRun> run, String problem) {}

    private final PluginHouse house;
    private final Predecessors predecessors;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Map<String, PluginPlace> places = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new HashMap<>(); // by SHA-256
    private final Map<String, Registration> seals = new HashMap<>();
    // the SHA-256 of the jar that takes its records as they were, empty for none
    private volatile String asBefore = "";

    Lifecycle(PluginHouse house, Predecessors predecessors) {
        this.predecessors = predecessors;
        this.house = house;
    }

    /** Stops, replaces and starts what must be. */
    void reconcile(Shelf shelf, Predicate<String> isOn) throws InterruptedException {
        Set<String> present =
                shelf.good().stream().map(item -> item.jar().sha256()).collect(Collectors.toSet());
        failures.keySet().retainAll(present);
        Map<String, Item.Good> chosen = chosen(shelf);
        for (Running plugin : List.copyOf(running.values())) {
            String id = plugin.jar().id();
            if (!isOn.test(id) || !house.records().isCurrent(id, plugin.run().records())) {
                stop(plugin); // perhaps to be started again, if another host has moved its records
            } else if (chosen.get(id) instanceof Item.Good best) {
                replace(plugin, best, shelf);
            } else if (!(shelf.find(plugin.file()).orElse(null) instanceof Item.Bad)) {
                stop(plugin); // a jar that became bad leaves the version that runs; one that is gone does not
            }
        }
        List<Item.Good> next = idle(shelf, isOn);
        while (!next.isEmpty()) {
            startAll(next);
            next = idle(shelf, isOn); // where one did not start, there may be another
        }
        unseal(id -> running.containsKey(id) || !isOn.test(id) || !chosen.containsKey(id));
    }

    private List<Item.Good> idle(Shelf shelf, Predicate<String> isOn) {
        return chosen(shelf).values().stream()
                .filter(item -> !running.containsKey(item.jar().id()))
                .filter(item -> !hasFailed(item.jar()))
                .filter(item -> isOn.test(item.jar().id()))
                .toList();
    }

    private void unseal(Predicate<String> which) {
        for (String id : List.copyOf(seals.keySet())) {
            if (which.test(id)) {
                Optional.ofNullable(seals.remove(id)).ifPresent(Registration::close);
            }
        }
    }

    /** Stops a generation that keeps failing, if it still runs; its jar is not tried again by itself. */
    boolean breakOff(Owner generation, String sentence) {
        Optional<Running> found = running.values().stream()
                .filter(plugin -> plugin.run().isOf(generation))
                .findFirst();
        found.ifPresent(plugin -> {
            PluginJar jar = plugin.jar();
            LOG.error("Plugin {} {} keeps failing. {}", jar.id(), jar.version(), sentence);
            plugin.run().sealGates().ifPresent(seal -> seals.put(jar.id(), seal));
            failures.put(
                    jar.sha256(),
                    new Failure(jar, sentence, house.services().clock().instant()));
            stop(plugin);
        });
        return found.isPresent();
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
            return start(item, load(item.jar()), Optional.empty());
        } catch (BadPluginException e) {
            return failed(item, e);
        }
    }

    private PluginRun load(PluginJar jar) throws BadPluginException {
        return PluginRun.load(
                jar,
                places.computeIfAbsent(
                        jar.id(), id -> PluginPlace.of(id, house.order().rank(id))),
                house);
    }

    private Started start(Item.Good item, PluginRun run, Optional<PluginRun> present) throws InterruptedException {
        boolean before = asBefore.equals(item.jar().sha256());
        try (Handover records = Handover.begin(house, run, present, before)) {
            run.start(records.namespace());
            records.commit(run);
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
            failures.put(jar.sha256(), new Failure(jar, started.problem(), now));
            return false;
        }
        failures.remove(jar.sha256());
        running.put(jar.id(), new Running(started.item().file(), started.run().get(), now, jar));
        return true;
    }

    /** Goes on with the best jar that starts, or stays with the one that runs. */
    private void replace(Running old, Item.Good best, Shelf shelf) throws InterruptedException {
        String id = old.jar().id();
        Item.Good next = best;
        while (!next.jar().sha256().equals(old.jar().sha256())) {
            if (hasFailed(next.jar()) || replace(old, next)) {
                return;
            }
            next = Objects.requireNonNull(chosen(shelf).get(id));
        }
        running.put(id, new Running(next.file(), old.run(), old.since(), next.jar()));
    }

    /** Runs another version beside the present one, and then instead of it; the present one stays if that cannot be. */
    private boolean replace(Running old, Item.Good next) throws InterruptedException {
        PluginRun run;
        try {
            run = load(next.jar());
        } catch (BadPluginException e) {
            return note(failed(next, e));
        }
        if (!note(start(next, run, Optional.of(old.run())))) {
            return false;
        }
        keep(old.shelved());
        old.run().stop();
        LOG.info(
                "Plugin {} {} was replaced by {}{}.",
                old.jar().id(),
                old.jar().version(),
                next.jar().version(),
                SemanticVersion.compare(next.jar().version(), old.jar().version()) < 0 ? ", which is older" : "");
        tellMore(old.jar(), next.jar());
        return true;
    }

    private static void tellMore(PluginJar old, PluginJar next) {
        List<String> more =
                Uses.added(old.manifest().uses().texts(), next.manifest().uses().texts());
        if (!more.isEmpty()) {
            LOG.warn("Plugin {} {} also uses {}.", next.id(), next.version(), String.join(", ", more));
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
        failures.values().removeIf(failure -> failure.jar().id().equals(id));
    }

    /** Which jar is to have its records as they were before the last change of their form, by SHA-256; empty for none. */
    void recordsAsBefore(String sha256) {
        asBefore = sha256;
    }

    Map<String, Item.Good> chosen(Shelf shelf) {
        return Choice.among(shelf.good(), this::hasFailed);
    }

    private boolean hasFailed(PluginJar jar) {
        return failures.containsKey(jar.sha256());
    }

    Optional<Running> running(String id) {
        return Optional.ofNullable(running.get(id));
    }

    List<Running> running() {
        return List.copyOf(running.values());
    }

    Optional<Failure> failure(PluginJar jar) {
        return Optional.ofNullable(failures.get(jar.sha256()));
    }

    /** What did not start of a plugin, the latest version first. */
    List<Failure> failures(String id) {
        return failures.values().stream()
                .filter(failure -> failure.jar().id().equals(id))
                .sorted(Comparator.<Failure, String>comparing(
                                failure -> failure.jar().version(), SemanticVersion::compare)
                        .reversed()
                        .thenComparing(failure -> failure.jar().sha256()))
                .toList();
    }
}
