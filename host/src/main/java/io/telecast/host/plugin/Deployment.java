package io.telecast.host.plugin;

import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.host.plugin.Lifecycle.Running;
import io.telecast.host.plugin.PluginActionException.Reason;
import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.folder.JarFolder;
import io.telecast.host.plugin.folder.Settling;
import io.telecast.host.plugin.jar.JarVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
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
    private final StrayKeys strays;
    private volatile List<PluginStatus> statuses = List.of();
    private volatile Map<String, Running> running = Map.of();
    private long followedAt = System.nanoTime();
    private boolean folderMissing;
    private boolean closed;

    Deployment(Path path, Path workspace, Predecessors predecessors, PluginHouse house, Store<PluginSwitch> switches) {
        this.predecessors = predecessors;
        this.folder = new JarFolder(path);
        this.settling =
                Settling.of(folder, house.limits().settled(), house.limits().broken());
        var verifier = new JarVerifier(workspace, house.api(), house.limits().jarBytes());
        this.shelf = new Shelf(folder, verifier, house.services().clock());
        this.lifecycle = new Lifecycle(house, predecessors);
        this.installation = new Installation(folder, verifier, house);
        this.switches = switches;
        this.strays = new StrayKeys(house.configuration());
    }

    void open() throws IOException {
        lock.lock();
        try {
            Files.createDirectories(folder.path());
            installation.clearLeftovers();
            settling.acceptWhole(folder.scan());
            settle();
        } catch (IOException e) {
            throw new IOException(
                    "The plugin folder " + folder.path()
                            + " cannot be made or read. Let this user write to it, or set plugins.folder.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
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
            settle();
            followOthers();
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

    private void settle() throws InterruptedException {
        boolean unknownYet = statuses.isEmpty();
        if (shelf.update(settling.settled()) || unknownYet) {
            reconcile();
        }
    }

    /** Takes in what operators did on another host of the cluster. */
    private void followOthers() throws InterruptedException {
        long now = System.nanoTime();
        if (now - followedAt < FOLLOW.toNanos()) {
            return;
        }
        followedAt = now;
        reconcile();
        lifecycle.running().forEach(plugin -> plugin.run().settings().refresh());
    }

    private void reconcile() throws InterruptedException {
        try {
            lifecycle.reconcile(shelf, this::isOn);
        } finally {
            publish();
            shelf.sweep(lifecycle.running().stream().map(Running::jar).toList());
        }
    }

    private void publish() {
        running = lifecycle.running().stream()
                .collect(Collectors.toMap(plugin -> plugin.jar().id(), plugin -> plugin));
        statuses = Statuses.of(shelf, lifecycle, this::isOn, strays.look(shelf, lifecycle.running()));
    }

    private boolean isOn(String id) {
        return switches.get(id).map(PluginSwitch::on).orElse(true);
    }

    PluginStatus turn(String id, boolean on) throws PluginActionException {
        return under(() -> {
            known(id);
            switches.put(new PluginSwitch(id, on));
            lifecycle.forgive(id);
            reconcile();
            return known(id);
        });
    }

    PluginStatus install(Path jar) throws PluginActionException {
        return under(() -> {
            String id;
            try (Installation.Step step = installation.prepare(jar, shelf)) {
                id = step.id();
                step.swap();
                refresh();
                Optional<Lifecycle.Failure> failure = lifecycle.failure(id);
                if (failure.isPresent()) {
                    step.undo();
                    lifecycle.forgive(id);
                    refresh();
                    throw new PluginActionException(
                            Reason.BAD, failure.get().problem() + " The plugin folder was left as it was.");
                }
            }
            return known(id);
        });
    }

    PluginStatus rollBack(String id) throws PluginActionException {
        known(id);
        Path before = predecessors
                .find(id)
                .orElseThrow(() -> new PluginActionException(
                        Reason.NOT_NOW,
                        "No other version of " + id + " has run here before. Install the one that you want."));
        return install(before);
    }

    void remove(String id) throws PluginActionException {
        under(() -> {
            known(id);
            for (Item.Good item : shelf.good()) {
                if (item.jar().id().equals(id)) {
                    Files.deleteIfExists(folder.file(item.file()));
                }
            }
            switches.delete(id);
            predecessors.forget(id);
            refresh();
            return id;
        });
    }

    private void refresh() throws IOException, InterruptedException {
        settling.accept(folder.scan());
        shelf.update(settling.settled());
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
                    Reason.NOT_NOW, "The plugin folder " + folder.path() + " could not be changed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginActionException(Reason.NOT_NOW, "The request was cancelled.");
        } finally {
            lock.unlock();
        }
    }

    private PluginStatus known(String id) throws PluginActionException {
        return statuses.stream()
                .filter(status -> status.id().equals(id) && status.state() != PluginState.DUPLICATE)
                .findFirst()
                .orElseThrow(() -> unknown(id));
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
        return statuses;
    }

    Optional<Running> running(String id) {
        return Optional.ofNullable(running.get(id));
    }

    void close() {
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
