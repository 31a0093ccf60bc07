package io.telecast.host.plugin;

import io.telecast.api.storage.Store;
import io.telecast.host.config.FreeForm;
import io.telecast.host.owner.Owner;
import io.telecast.host.plugin.context.HostServices;
import io.telecast.host.plugin.jar.ApiVersion;
import io.telecast.host.plugin.leak.LeakWatch;
import io.telecast.host.plugin.records.PluginRecords;
import io.telecast.host.plugin.settings.StoredSettings;
import io.telecast.host.plugin.trust.TrustPolicy;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What every plugin is run with.
 *
 * @param configuration below {@code plugins.}
 * @param records where plugins' records are
 * @param trust which jars may run
 * @param order which plugin comes before which
 * @param broken told of a generation that keeps failing, and how; must not wait for that call
 * @param notice tells the operator what happened while nobody looked
 */
record PluginHouse(
        HostServices services,
        FreeForm configuration,
        Store<StoredSettings> settings,
        PluginRecords records,
        ApiVersion api,
        LeakWatch leaks,
        PluginLimits limits,
        TrustPolicy trust,
        PluginOrder order,
        BiConsumer<Owner, String> broken,
        Consumer<String> notice) {

    /** How long handlers have after they were interrupted. */
    static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

    PluginHouse reportingTo(BiConsumer<Owner, String> other) {
        return new PluginHouse(
                services, configuration, settings, records, api, leaks, limits, trust, order, other, notice);
    }
}
