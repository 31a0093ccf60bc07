package io.telecast.host.plugin;

import io.telecast.api.storage.Store;
import io.telecast.host.config.FreeForm;
import io.telecast.host.plugin.Lifecycle.Running;
import io.telecast.host.plugin.PluginActionException.Reason;
import io.telecast.host.plugin.context.HostServices;
import io.telecast.host.plugin.folder.FolderWatcher;
import io.telecast.host.plugin.jar.ApiVersion;
import io.telecast.host.plugin.leak.Leak;
import io.telecast.host.plugin.leak.LeakWatch;
import io.telecast.host.plugin.records.PluginRecords;
import io.telecast.host.plugin.records.RecordsVersions;
import io.telecast.host.plugin.settings.BadSettingsException;
import io.telecast.host.plugin.settings.FieldView;
import io.telecast.host.plugin.settings.PluginSettings;
import io.telecast.host.plugin.settings.StoredSettings;
import io.telecast.host.plugin.trust.TrustPolicy;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The plugins of this process: those in a folder, as they come, change and go. Safe to use from any thread; operators'
 * actions wait for each other and block until the plugins concerned have started or stopped.
 */
public final class PluginHost implements AutoCloseable {

    private final LeakWatch leaks;
    private final Deployment deployment;
    private final FolderWatcher watcher;
    private final PluginRecords records;

    /**
     * Makes a host without plugins.
     *
     * @param folder that jars are dropped into; created at the start
     * @param workspace a folder of this process alone, emptied now
     * @param predecessors a folder for the jars that ran before those that run
     * @param configuration below {@code plugins.}
     * @param switches opened with {@link PluginSwitch#spec}
     * @param settings opened with {@link StoredSettings#spec}
     * @param records where plugins' records are
     * @param trust which jars may run
     * @param order which plugin comes before which
     * @param notice tells the operator what happened while nobody looked; may block
     */
    public PluginHost(
            Path folder,
            Path workspace,
            Path predecessors,
            HostServices services,
            FreeForm configuration,
            Store<PluginSwitch> switches,
            Store<StoredSettings> settings,
            PluginRecords records,
            PluginLimits limits,
            TrustPolicy trust,
            PluginOrder order,
            Consumer<String> notice) {
        // the JDK would keep each plugin's jar open for ever
        URLConnection.setDefaultUseCaches("jar", false);
        this.records = records;
        this.leaks = new LeakWatch(services.clock());
        var house = new PluginHouse(
                services,
                configuration,
                settings,
                records,
                ApiVersion.built(),
                leaks,
                limits,
                trust,
                order,
                (generation, sentence) -> {},
                notice);
        this.deployment = new Deployment(folder, workspace, new Predecessors(predecessors), house, switches);
        this.watcher = new FolderWatcher(folder, deployment::look);
    }

    /**
     * Starts the plugins that are there and switched on, and watches the folder from then on. Plugins that do not start
     * are no error of the host's.
     *
     * @throws IOException if the folder cannot be made or read; the message says what to do
     */
    public void start() throws IOException {
        deployment.open();
        watcher.start();
    }

    /** Every jar in the folder, by plugin id. Does not block. */
    public List<PluginStatus> list() {
        return deployment.statuses().stream()
                .map(status -> records.progress(status.id()).map(status::noting).orElse(status))
                .toList();
    }

    /** The jar that is used of a plugin, or would be. Does not block. */
    public Optional<PluginStatus> find(String id) {
        return list().stream()
                .filter(status -> status.id().equals(id) && status.state() != PluginState.DUPLICATE)
                .findFirst();
    }

    /** The jar of this name, whatever it is. Does not block. */
    public Optional<PluginStatus> findFile(String name) {
        return list().stream().filter(status -> status.file().equals(name)).findFirst();
    }

    /** Switches a plugin on, durably, and starts it, even if that failed before. */
    public PluginStatus enable(String id) throws PluginActionException {
        return deployment.turn(id, true);
    }

    /** Switches a plugin off, durably, and stops it. */
    public PluginStatus disable(String id) throws PluginActionException {
        return deployment.turn(id, false);
    }

    /**
     * Puts a jar into the folder and starts it, instead of an older version of the same plugin if there is one. If it
     * does not start, the folder is left as it was.
     *
     * @param jar any readable file; it is copied, with the signature beside it if there is one
     */
    public PluginStatus install(Path jar) throws PluginActionException {
        return deployment.install(jar);
    }

    /**
     * Runs the version again that ran before the present one, which takes its place as the one before. Records take the
     * form that it reads, if the present version knows the way back.
     *
     * @param recordsAsBefore whether to give it the records as they were before they last took another form; what was
     *     written since is kept aside in its turn
     * @throws PluginActionException if there is none, or if it does not start; the present one runs on then
     */
    public PluginStatus rollBack(String id, boolean recordsAsBefore) throws PluginActionException {
        return deployment.rollBack(id, recordsAsBefore);
    }

    /** As {@link #rollBack(String, boolean)}, with the records of now. */
    public PluginStatus rollBack(String id) throws PluginActionException {
        return rollBack(id, false);
    }

    /** Of which version a plugin's records are, and those that are kept from before; nothing if it never ran. */
    public Optional<RecordsVersions> records(String id) {
        return records.versions(id);
    }

    /** Deletes the records that are kept from before the last change of their form; answers whether there were any. */
    public boolean forgetKeptRecords(String id) throws PluginActionException {
        return deployment.forgetKeptRecords(id);
    }

    /** The classes of plugins that have gone and are still in memory. Takes up to a few seconds. */
    public List<Leak> leaks() throws InterruptedException {
        return leaks.leaks();
    }

    /** Stops a plugin and deletes its jars. Its records and settings stay. */
    public void remove(String id) throws PluginActionException {
        deployment.remove(id);
    }

    /**
     * The settings of a plugin that runs.
     *
     * @param botId 0 for all bots
     */
    public List<FieldView> settings(String id, long botId) throws PluginActionException {
        return settings(id).view(botId);
    }

    /**
     * Sets some settings of a plugin that runs, durably; it learns of that at once.
     *
     * @param botId 0 for all bots
     * @param changes texts by name; an empty list makes a setting fall back to the configuration or default
     * @throws BadSettingsException if one is wrong; nothing was changed then
     */
    public void change(String id, long botId, Map<String, List<String>> changes)
            throws PluginActionException, BadSettingsException {
        settings(id).write(botId, changes);
    }

    private PluginSettings settings(String id) throws PluginActionException {
        Optional<Running> running = deployment.running(id);
        if (running.isPresent()) {
            return running.get().run().settings();
        }
        throw find(id).isPresent()
                ? new PluginActionException(
                        Reason.NOT_NOW, "The plugin " + id + " does not run. Switch it on to see its settings.")
                : deployment.unknown(id);
    }

    /** Stops watching, then stops every plugin. */
    @Override
    public void close() {
        watcher.close();
        deployment.close();
    }
}
