package io.telecast.host.plugin;

import io.telecast.api.storage.Store;
import io.telecast.host.config.FreeForm;
import io.telecast.host.plugin.context.HostServices;
import io.telecast.host.plugin.jar.ApiVersion;
import io.telecast.host.plugin.leak.LeakWatch;
import io.telecast.host.plugin.settings.StoredSettings;
import java.time.Duration;

/**
 * What every plugin is run with.
 *
 * @param configuration below {@code plugins.}
 */
record PluginHouse(
        HostServices services,
        FreeForm configuration,
        Store<StoredSettings> settings,
        ApiVersion api,
        LeakWatch leaks,
        PluginLimits limits) {

    /** How long handlers have after they were interrupted. */
    static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);
}
