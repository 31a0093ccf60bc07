package io.telecast.host;

import io.telecast.host.config.PluginsConfig;
import io.telecast.host.plugin.BundledPlugins;
import io.telecast.host.plugin.PluginHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the plugins before the doors open, but lets a slow one keep nobody waiting for long. */
final class PluginStart {

    private static final Logger LOG = LoggerFactory.getLogger(PluginStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private PluginStart() {}

    /** Puts the product's own plugins into the folder, of which one that is full or read-only keeps nobody from running. */
    static void unpack(PluginsConfig config, BundledPlugins bundled, Path folder) {
        try {
            if (config.bundled()) {
                bundled.install();
            }
        } catch (IOException e) {
            LOG.warn(
                    "The plugins that come with Telecast could not be put into {}; those that are there are used. Let this "
                            + "user write there, or set plugins.bundled to false.",
                    folder,
                    e);
        }
    }

    /**
     * Returns when every plugin has started, or after a few seconds while the rest goes on starting.
     *
     * @throws IOException if the plugin folder cannot be used
     */
    static void begin(PluginHost plugins) throws IOException {
        var start = new FutureTask<Void>(() -> {
            plugins.start();
            return null;
        });
        Thread.ofVirtual().name("plugin-start").start(start);
        try {
            start.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn(
                    "Some plugins are still starting after {} s; everything else serves meanwhile.",
                    PATIENCE.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cannot) {
                throw cannot;
            }
            throw new IllegalStateException("The plugins could not be started.", failed.getCause());
        }
    }
}
