package io.telecast.host.plugin;

import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.host.owner.Owner;
import io.telecast.host.plugin.Lifecycle.Running;
import io.telecast.host.plugin.PluginActionException.Reason;
import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.capability.Uses;
import io.telecast.host.plugin.folder.JarFolder;
import io.telecast.host.plugin.folder.Settling;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.records.PluginRecords;
import io.telecast.host.plugin.trust.SignatureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one lock under which plugins come, change and go, and what happens under it. */
final class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    /** How often the switches and settings are read again. */
    private static final Duration FOLLOW = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final JarFolder folder;
    private final Settling settling;
    private final Shelf shelf;
    private final Lifecycle lifecycle;
    private final Installation installation;
    private final Predecessors predecessors;
    private final Store<PluginSwitch> switches;
    private final Notices notices;
    private final PluginRecords records;
    private final Consumer<String> notice;
    private volatile List<PluginStatus> statuses = List.of();
    private volatile Map<String, Running> running = Map.of();
    private long followedAt = System.nanoTime();
    private boolean folderMissing;
    private boolean closed;

    Deployment(Path path, Path workspace, Predecessors predecessors, PluginHouse given, Store<PluginSwitch> switches) {
        this.predecessors = predecessors;
        PluginHouse house = given.reportingTo(this::broken);
        this.notice = house.notice();
        this.folder = new JarFolder(path);
        this.settling =
                Settling.of(folder, house.limits().settled(), house.limits().broken());
        var verifier = new JarVerifier(workspace, house.api(), house.limits().jarBytes(), house.trust());
        this.shelf = new Shelf(folder, verifier, house.services().clock());
        this.lifecycle = new Lifecycle(house, predecessors);
        this.installation = new Installation(folder, verifier, house);
        this.switches = switches;
        this.records = house.records();
        this.notices = new Notices(house);
    }

    void open() throws IOException {
        lock.lock();
        try {
            Files.createDirectories(folder.path());
            clearLeftovers();
            settling.acceptWhole(folder.scan());
            settle(false);
        } catch (IOException e) {
            throw new IOException(
                    "The plugin folder " + folder.path() + " cannot be made or read. " + Troubles.sentence(e)
                            + " Or set plugins.folder to another.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void clearLeftovers() {
        try {
            installation.clearLeftovers();
        } catch (IOException e) {
            LOG.warn(
                    "The plugin folder {} cannot be written; nothing can be installed or removed. {}",
                    folder.path(),
                    Troubles.sentence(e));
        }
    }

    /** Looks at the folder; answers whether something in it is still changing. */
    boolean look() {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            boolean unsettled = settling.observe(folder.scan(), System.nanoTime());
            folderMissing = false;
            boolean follow = System.nanoTime() - followedAt >= FOLLOW.toNanos();
            settle(follow);
            if (follow) {
                followOthers();
            }
            return unsettled;
        } catch (IOException e) {
            if (!folderMissing) {
                LOG.warn("The plugin folder {} cannot be read; the plugins run on as they are.", folder.path(), e);
            }
            folderMissing = true;
            return false;
        } catch (StorageException e) {
            LOG.warn("It is not known which plugins are switched on; they run on as they are.", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void settle(boolean retry) throws InterruptedException {
        boolean unknownYet = statuses.isEmpty();
        if (shelf.update(settling.settled(), retry) || unknownYet) {
            reconcile();
        }
    }

    /** Takes in what operators did on another host of the cluster. */
    private void followOthers() throws InterruptedException {
        followedAt = System.nanoTime();
        reconcile();
        for (Running plugin : lifecycle.running()) {
            try {
                plugin.run().settings().refresh();
            } catch (IllegalStateException e) {
                LOG.warn(
                        "The settings of plugin {} could not be read again.",
                        plugin.jar().id(),
                        e);
            }
        }
    }

    /** A plugin keeps failing. Its own call tells so, and cannot be waited for where the plugin is stopped. */
    private void broken(Owner generation, String sentence) {
        Thread.ofVirtual()
                .name("stop-" + generation)
                .inheritInheritableThreadLocals(false)
                .start(() -> {
                    if (breakOff(generation, sentence)) {
                        notice.accept("The plugin " + generation + " does not run any more. " + sentence);
                    }
                });
    }

    private boolean breakOff(Owner generation, String sentence) {
        lock.lock();
        try {
            boolean stopped = !closed && lifecycle.breakOff(generation, sentence);
            if (stopped) {
                publish();
            }
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private void reconcile() throws InterruptedException {
        try {
            lifecycle.reconcile(shelf, this::isOn);
        } finally {
            publish();
            shelf.sweep(lifecycle.running().stream()
                    .flatMap(plugin -> Stream.of(plugin.jar(), plugin.shelved()))
                    .toList());
        }
    }

    private void publish() {
        running = lifecycle.running().stream()
                .collect(Collectors.toMap(plugin -> plugin.jar().id(), plugin -> plugin));
        statuses = Statuses.of(shelf, lifecycle, this::isOn, notices.look(shelf, lifecycle.running()));
    }

    private boolean isOn(String id) {
        return switches.get(id).map(PluginSwitch::on).orElse(true);
    }

    PluginStatus turn(String id, boolean on) throws PluginActionException {
        return under(() -> {
            PluginStatus before = known(id);
            switches.put(new PluginSwitch(id, on));
            lifecycle.forgive(id);
            reconcile();
            return statuses.stream()
                    .filter(status -> status.file().equals(before.file()))
                    .findFirst()
                    .filter(status -> status.id().isEmpty()) // the version that ran was replaced by what is no plugin
                    .or(() -> find(id))
                    .orElseThrow(() -> unknown(id));
        });
    }

    PluginStatus install(Path jar) throws PluginActionException {
        return under(() -> {
            refresh(); // so that jars which have just come are put aside with the others
            String id;
            Optional<PluginStatus> before;
            try (Installation.Step step = installation.prepare(jar, shelf)) {
                id = step.id();
                before = find(id);
                step.swap();
                refresh();
                List<Lifecycle.Failure> failures = lifecycle.failures(id);
                if (!failures.isEmpty()) {
                    lifecycle.recordsAsBefore("");
                    step.undo();
                    lifecycle.forgive(id);
                    refresh();
                    throw new PluginActionException(
                            Reason.BAD, failures.getFirst().problem() + " The plugin folder was left as it was.");
                }
                step.accept();
            }
            PluginStatus now = known(id);
            return before.map(old -> compared(old, now)).orElse(now);
        });
    }

    private static PluginStatus compared(PluginStatus old, PluginStatus now) {
        List<String> more = Uses.added(old.uses(), now.uses());
        return more.isEmpty() ? now : now.noting("It now also uses " + String.join(", ", more) + ".");
    }

    PluginStatus rollBack(String id, boolean recordsAsBefore) throws PluginActionException {
        return under(() -> {
            known(id);
            lifecycle.forgive(id);
            try {
                Optional<Item.Good> refused = Optional.ofNullable(
                                lifecycle.chosen(shelf).get(id))
                        .filter(item -> recordsAsBefore && running(id).isEmpty());
                if (refused.isPresent()) {
                    // it does not run for its records' sake, and needs no other jar
                    lifecycle.recordsAsBefore(refused.get().jar().sha256());
                    return again(id);
                }
                Path before = jar(id, predecessors.find(id));
                lifecycle.recordsAsBefore(recordsAsBefore ? JarVerifier.sha256(before) : "");
                return install(before);
            } finally {
                lifecycle.recordsAsBefore("");
            }
        });
    }

    private static Path jar(String id, Optional<Path> before) throws PluginActionException {
        return before.orElseThrow(() -> new PluginActionException(
                Reason.NOT_NOW, "No other version of " + id + " has run here before. Install the one that you want."));
    }

    private PluginStatus again(String id) throws PluginActionException, IOException, InterruptedException {
        reconcile();
        PluginStatus status = known(id);
        if (!status.problem().isEmpty()) {
            throw new PluginActionException(Reason.BAD, status.problem());
        }
        return status;
    }

    boolean forgetKeptRecords(String id) throws PluginActionException {
        return under(() -> {
            known(id);
            return records.forgetKept(id);
        });
    }

    void remove(String id) throws PluginActionException {
        under(() -> {
            refresh();
            known(id);
            for (Item.Good item : shelf.good()) {
                if (item.jar().id().equals(id)) {
                    Path jar = folder.file(item.file());
                    Path signature = SignatureFile.beside(jar);
                    Files.deleteIfExists(jar);
                    if (Files.exists(signature)) {
                        Files.delete(signature);
                    }
                }
            }
            switches.delete(id);
            predecessors.forget(id);
            refresh();
            return id;
        });
    }

    /** Takes in what lies in the folder by now, also what has just come. */
    private void refresh() throws IOException, InterruptedException {
        settling.acceptWhole(folder.scan());
        shelf.update(settling.settled(), false);
        reconcile();
    }

    private interface Action<T> {
        T run() throws PluginActionException, IOException, InterruptedException;
    }

    private <T> T under(Action<T> action) throws PluginActionException {
        lock.lock();
        try {
            if (closed) {
                throw new PluginActionException(Reason.NOT_NOW, "Telecast is stopping. Try again when it runs.");
            }
            return action.run();
        } catch (IOException e) {
            LOG.warn("A file of the plugin folder {} could not be changed.", folder.path(), e);
            throw new PluginActionException(
                    Reason.NOT_NOW,
                    "The plugin folder " + folder.path() + " could not be changed. " + Troubles.sentence(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginActionException(Reason.NOT_NOW, "The request was cancelled.");
        } finally {
            lock.unlock();
        }
    }

    private PluginStatus known(String id) throws PluginActionException {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private Optional<PluginStatus> find(String id) {
        return statuses().stream()
                .filter(status -> status.id().equals(id) && status.state() != PluginState.DUPLICATE)
                .findFirst();
    }

    PluginActionException unknown(String id) {
        String known = statuses.stream()
                .map(PluginStatus::id)
                .filter(other -> !other.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return new PluginActionException(
                Reason.UNKNOWN,
                "There is no plugin " + id + ". "
                        + (known.isEmpty()
                                ? "The folder " + folder.path() + " has none."
                                : "There are: " + known + "."));
    }

    List<PluginStatus> statuses() {
        Map<String, Running> present = running;
        return statuses.stream().map(status -> withHealth(status, present)).toList();
    }

    private static PluginStatus withHealth(PluginStatus status, Map<String, Running> present) {
        Running plugin = present.get(status.id());
        return plugin == null || status.state() != PluginState.ON
                ? status
                : status.noting(plugin.run().refused()).with(plugin.run().health());
    }

    Optional<Running> running(String id) {
        return Optional.ofNullable(running.get(id));
    }

    void close() {
        records.close();
        lock.lock();
        try {
            closed = true;
            lifecycle.stopAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = Map.of();
            lock.unlock();
        }
    }
}
