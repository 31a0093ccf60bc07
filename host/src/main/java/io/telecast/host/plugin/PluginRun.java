package io.telecast.host.plugin;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.plugin.context.HostContext;
import io.telecast.host.plugin.context.PluginPlace;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.leak.PluginThreads;
import io.telecast.host.plugin.load.Deadline;
import io.telecast.host.plugin.load.Generation;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.plugin.settings.PluginSettings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
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

    private PluginRun(Generation generation, PluginScope scope, PluginPlace place, PluginHouse house) {
        this.generation = generation;
        this.scope = scope;
        this.place = place;
        this.house = house;
        this.settings = new PluginSettings(scope, house.configuration(), house.settings());
    }

    /**
     * Loads the classes; runs no code of the plugin.
     *
     * @throws BadPluginException if they cannot be loaded
     */
    static PluginRun load(PluginJar jar, PluginPlace place, PluginHouse house) throws BadPluginException {
        Generation generation = Generation.load(
                jar, PluginRun.class.getClassLoader(), house.api().text());
        var scope = new PluginScope(place.seat().join(), generation.classLoader());
        return new PluginRun(generation, scope, place, house);
    }

    /**
     * Starts the plugin and lets it look at itself; nobody finds it before {@link #serve}. When that fails, everything is
     * undone and the classes are unloaded.
     *
     * @throws BadPluginException if it does not start in time
     */
    void start() throws BadPluginException, InterruptedException {
        var context = new HostContext(
                scope,
                place,
                jar(),
                house.services(),
                settings,
                settings.texts(() -> house.services().bots().main().self().id()));
        String id = jar().id();
        try {
            Deadline.run("start-" + id, scope.classes(), house.limits().start(), () -> {
                settings.readTexts(jar().jar());
                TelecastPlugin plugin = generation.instance();
                plugin.start(context);
                plugin.check();
                return true;
            });
        } catch (TimeoutException e) {
            abandon();
            throw new BadPluginException(
                    "It did not start within " + house.limits().start().toSeconds()
                            + " s. See whether something that it needs cannot be reached, then switch it on again.");
        } catch (ExecutionException e) {
            abandon();
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof BadPluginException bad
                    ? bad
                    : new BadPluginException(StartFailure.sentence(cause), cause);
        } catch (InterruptedException e) {
            abandon();
            throw e;
        }
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
            Deadline.run("stop-" + jar().id(), scope.classes(), house.limits().stop(), () -> {
                plugin.stop();
                return true;
            });
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

    PluginJar jar() {
        return generation.jar();
    }

    PluginSettings settings() {
        return settings;
    }
}
