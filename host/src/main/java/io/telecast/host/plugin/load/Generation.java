package io.telecast.host.plugin.load;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.PluginJar;
import org.pf4j.PluginManager;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loaded classes of a plugin and its instance, from loading to unloading. Not thread-safe: callers hold the lifecycle
 * lock.
 */
public final class Generation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    private final PluginJar jar;
    private final PluginManager manager;
    private final PluginWrapper wrapper;

    private Generation(PluginJar jar, PluginManager manager, PluginWrapper wrapper) {
        this.jar = jar;
        this.manager = manager;
        this.wrapper = wrapper;
    }

    /**
     * Loads the classes; runs no code of the plugin.
     *
     * @param host the class loader that has the plugin API
     * @throws BadPluginException if the jar's class is no plugin
     */
    public static Generation load(PluginJar jar, ClassLoader host, String apiVersion) throws BadPluginException {
        var manager = new GenerationManager(jar, host, new InstanceFactory(), apiVersion);
        try {
            String id = manager.loadPlugin(jar.jar());
            var generation = new Generation(jar, manager, manager.getPlugin(id));
            generation.checkClass();
            return generation;
        } catch (BadPluginException | RuntimeException | LinkageError e) {
            manager.unloadPlugins();
            throw e instanceof BadPluginException bad ? bad : new BadPluginException(InstanceFactory.sentence(e), e);
        }
    }

    private void checkClass() throws BadPluginException {
        InstanceFactory.constructor(classLoader(), jar.manifest().pluginClass());
    }

    /**
     * Makes the instance, once. Runs the plugin's constructor.
     *
     * @throws BadPluginException if the constructor fails
     */
    public TelecastPlugin instance() throws BadPluginException {
        try {
            return ((PluginInstance) wrapper.getPlugin()).plugin();
        } catch (InstanceFactory.Failed e) {
            throw e.reason();
        }
    }

    public PluginJar jar() {
        return jar;
    }

    public ClassLoader classLoader() {
        return wrapper.getPluginClassLoader();
    }

    /** Unloads the classes. Nothing of the plugin may run any more. */
    @Override
    public void close() {
        try {
            manager.unloadPlugins();
        } catch (RuntimeException e) {
            LOG.warn("The classes of plugin {} {} could not be closed.", jar.id(), jar.version(), e);
        }
    }
}
