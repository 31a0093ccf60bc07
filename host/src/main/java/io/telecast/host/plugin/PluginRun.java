package io.telecast.host.plugin;

import io.telecast.api.Registration;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.storage.Migrations;
import io.telecast.host.owner.Owner;
import io.telecast.host.plugin.capability.ApparentUses;
import io.telecast.host.plugin.capability.Guard;
import io.telecast.host.plugin.context.HostContext;
import io.telecast.host.plugin.context.PluginPlace;
import io.telecast.host.plugin.guard.GuardedContext;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.leak.PluginThreads;
import io.telecast.host.plugin.load.Deadline;
import io.telecast.host.plugin.load.Generation;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.Breaker;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.plugin.settings.PluginSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One generation of a plugin from loading to unloading: {@link #load}, {@link #start}, {@link #stop}, in this order. Not
 * thread-safe, but for the settings.
 */
final class PluginRun {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRun.class);

    private final Generation generation;
    private final PluginScope scope;
    private final PluginSettings settings;
    private final PluginHouse house;
    private final PluginPlace place;
    private final Guard guard;
    private String records = "";

    private PluginRun(Generation generation, PluginScope scope, PluginPlace place, PluginHouse house) {
        this.generation = generation;
        this.scope = scope;
        this.place = place;
        this.house = house;
        this.settings = new PluginSettings(scope, house.configuration(), house.settings());
        Path jar = generation.jar().jar();
        this.guard = new Guard(jar().id(), jar().manifest().uses(), () -> ApparentUses.of(jar));
    }

    /**
     * Loads the classes; runs no code of the plugin.
     *
     * @throws BadPluginException if they cannot be loaded
     */
    static PluginRun load(PluginJar jar, PluginPlace place, PluginHouse house) throws BadPluginException {
        Generation generation = Generation.load(
                jar, PluginRun.class.getClassLoader(), house.api().text());
        Owner owner = place.seat().join();
        var breaker =
                new Breaker(house.services().clock(), sentence -> house.broken().accept(owner, sentence));
        var scope =
                new PluginScope(owner, generation.classLoader(), house.limits().calls(), breaker);
        return new PluginRun(generation, scope, place, house);
    }

    /**
     * Asks the plugin how older records become its own. Makes its instance.
     *
     * @throws BadPluginException if it does not answer in time
     */
    Migrations migrations() throws BadPluginException, InterruptedException {
        var answer = new AtomicReference<Migrations>(Migrations.none());
        try {
            Deadline.run(
                    "migrations-" + jar().id(), scope.classes(), house.limits().start(), acting(() -> {
                        answer.set(Objects.requireNonNull(
                                generation.instance().migrations(), "Its migrations() must not answer null."));
                        return true;
                    }));
        } catch (TimeoutException e) {
            throw tooSlow();
        } catch (ExecutionException e) {
            throw failure(e);
        }
        return Objects.requireNonNull(answer.get());
    }

    /**
     * Starts the plugin and lets it look at itself; nobody finds it before {@link #serve}. When that fails, everything is
     * undone and the classes are unloaded.
     *
     * @param namespace of its records
     * @throws BadPluginException if it does not start in time
     */
    void start(String namespace) throws BadPluginException, InterruptedException {
        records = namespace;
        var context = new HostContext(
                scope,
                place,
                jar(),
                house.services(),
                namespace,
                settings,
                settings.texts(() -> house.services().bots().main().self().id()));
        String id = jar().id();
        try {
            Deadline.run("start-" + id, scope.classes(), house.limits().start(), acting(() -> {
                settings.readTexts(jar().jar());
                TelecastPlugin plugin = generation.instance();
                plugin.start(new GuardedContext(context, guard));
                plugin.check();
                return true;
            }));
        } catch (TimeoutException e) {
            abandon();
            throw tooSlow();
        } catch (ExecutionException e) {
            abandon();
            throw failure(e);
        } catch (InterruptedException e) {
            abandon();
            throw e;
        }
    }

    private BadPluginException tooSlow() {
        return new BadPluginException(
                "It did not start within " + house.limits().start().toSeconds()
                        + " s. See whether something that it needs cannot be reached, then switch it on or install it again.");
    }

    private static BadPluginException failure(ExecutionException e) {
        Throwable cause = Objects.requireNonNull(e.getCause());
        return cause instanceof BadPluginException bad
                ? bad
                : new BadPluginException(StartFailure.sentence(cause), cause);
    }

    /** Lets calls, writes and jobs of the plugin wait, and those under way end. */
    void hold() throws InterruptedException {
        scope.owner().hold(true);
        house.services().jobs().pause(scope.owner());
        scope.hold(house.limits().drain());
    }

    /** Everything goes on after {@link #hold}. */
    void release() {
        scope.release();
        house.services().jobs().wake();
    }

    /** The plugin may no longer write its records. */
    void endWrites() {
        scope.endWrites();
    }

    ClassLoader classes() {
        return scope.classes();
    }

    /** Namespace of the records that it reads and writes. */
    String records() {
        return records;
    }

    private Callable<Boolean> acting(Callable<Boolean> code) {
        return () -> scope.owner().<Boolean, Exception>act(code::call);
    }

    /** Takes the place of the generation that served, if there was one, in every registry at once. */
    void serve() {
        place.seat().give(scope.owner());
        house.services().commands().refresh();
        house.services().jobs().wake();
    }

    /** Stops and unloads the plugin, whatever it does about that. */
    void stop() {
        place.seat().leave(scope.owner());
        scope.undo();
        drain();
        try {
            TelecastPlugin plugin = generation.instance();
            Deadline.run("stop-" + jar().id(), scope.classes(), house.limits().stop(), acting(() -> {
                plugin.stop();
                return true;
            }));
        } catch (TimeoutException e) {
            LOG.warn("Plugin {} did not stop in time; it is unloaded all the same.", jar().id());
        } catch (ExecutionException e) {
            LOG.warn("Plugin {} failed to stop; it is unloaded all the same.", jar().id(), e.getCause());
        } catch (BadPluginException e) {
            LOG.warn("Plugin {} was never there.", jar().id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        unload();
    }

    /** Unloads what was loaded but not started. */
    void discard() {
        unload();
    }

    private void abandon() {
        scope.undo();
        drain();
        unload();
    }

    private void drain() {
        try {
            int left = scope.drain(house.limits().drain(), PluginHouse.AFTER_INTERRUPT);
            if (left > 0) {
                LOG.warn(
                        "{} handlers of plugin {} run on although they were interrupted; they fail from now on.",
                        left,
                        jar().id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unload() {
        scope.close();
        List<String> threads = PluginThreads.interrupt(scope.classes());
        if (!threads.isEmpty()) {
            LOG.warn("Plugin {} has left threads behind, which were interrupted: {}", jar().id(), threads);
        }
        generation.close();
        house.leaks().unloaded(jar().id(), jar().version().toString(), scope.classes());
    }

    boolean isOf(Owner owner) {
        return scope.owner() == owner;
    }

    /** Refuses all that the gates of this plugin would decide on, if it has any; nobody has opened the files. */
    Optional<Registration> sealGates() {
        return scope.count(Bound.GATES) == 0
                ? Optional.empty()
                : Optional.of(SealedGate.before(house.services(), jar().id()));
    }

    PluginHealth health() {
        return PluginHealth.of(
                scope.health(), PluginThreads.names(scope.classes(), thread -> !scope.isHandler(thread)));
    }

    PluginJar jar() {
        return generation.jar();
    }

    /** What the plugin was refused since it was started; empty if nothing was. */
    String refused() {
        return guard.notice();
    }

    PluginSettings settings() {
        return settings;
    }
}
