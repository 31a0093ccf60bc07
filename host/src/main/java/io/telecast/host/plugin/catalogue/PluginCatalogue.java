package io.telecast.host.plugin.catalogue;

import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginActionException.Reason;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import io.telecast.host.plugin.capability.Uses;
import io.telecast.host.plugin.catalogue.Upgrade.Outcome;
import io.telecast.host.plugin.jar.ApiVersion;
import io.telecast.host.plugin.jar.SemanticVersion;
import io.telecast.host.plugin.trust.TrustPolicy;
import io.telecast.host.plugin.trust.Verdict;
import io.telecast.host.web.OutgoingHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finds plugins in the configured catalogue and installs them. The catalogue is read anew each time. Safe to use from any
 * thread; calls block until everything is downloaded and started.
 */
public final class PluginCatalogue {

    private final Optional<CatalogueSource> source;
    private final Downloads downloads;
    private final PluginHost plugins;
    private final TrustPolicy trust;
    private final Path scratch;
    private final CatalogueLimits limits;
    private final ApiVersion api = ApiVersion.built();
    private final CatalogueFormat format = new CatalogueFormat();
    private final ReentrantLock oneByOne = new ReentrantLock();

    /**
     * Makes a catalogue.
     *
     * @param source nothing if none is configured
     * @param scratch a folder of this object alone, for what is downloaded
     */
    public PluginCatalogue(
            Optional<CatalogueSource> source,
            OutgoingHttp web,
            PluginHost plugins,
            TrustPolicy trust,
            Path scratch,
            CatalogueLimits limits) {
        this.source = source;
        this.downloads = new Downloads(web);
        this.plugins = plugins;
        this.trust = trust;
        this.scratch = scratch;
        this.limits = limits;
    }

    /**
     * The catalogue of a host.
     *
     * @param address as it is configured; empty for none
     * @param data the host's data directory
     */
    public static PluginCatalogue of(
            String address, Path data, OutgoingHttp web, PluginHost plugins, TrustPolicy trust) {
        var limits = CatalogueLimits.DEFAULT;
        return new PluginCatalogue(
                CatalogueSource.of(address, data, web, limits), web, plugins, trust, data.resolve("downloads"), limits);
    }

    /**
     * The plugins in which all words occur.
     *
     * @param allVersions whether to list every version of each, the newest first, or only the one to install
     */
    public List<Offer> search(List<String> words, boolean allVersions) throws PluginActionException {
        return exclusively(() -> {
            Map<String, PluginStatus> installed = installed();
            Catalogue catalogue = read();
            List<CatalogueEntry> entries = allVersions ? catalogue.versions() : catalogue.newest(api);
            return entries.stream()
                    .filter(entry -> entry.matches(words))
                    .map(entry -> offer(entry, Optional.ofNullable(installed.get(entry.id()))))
                    .toList();
        });
    }

    /**
     * Installs a plugin.
     *
     * @param version empty for the newest that this host can run, unless a newer one is here
     * @throws PluginActionException if that cannot be; nothing was changed then
     */
    public PluginStatus install(String id, String version) throws PluginActionException {
        return exclusively(() -> {
            CatalogueEntry entry = Choice.of(read(), id, version, api);
            if (version.isEmpty()) {
                requireNoStepBack(entry);
            }
            return obtain(entry);
        });
    }

    /** A catalogue that offers less than there is may be old, or somebody's who would like a hole back that was closed. */
    private void requireNoStepBack(CatalogueEntry entry) throws PluginActionException {
        PluginStatus present = installed().get(entry.id());
        if (present != null && SemanticVersion.compare(entry.version(), present.version()) < 0) {
            throw new PluginActionException(
                    Reason.BAD,
                    present.id() + " " + present.version() + " is here, and the newest in the catalogue is "
                            + entry.version() + ". To go back to that, name it: telecast plugins install " + entry.id()
                            + "@" + entry.version());
        }
    }

    /**
     * Installs the newest version of plugins that are there in an older one. One that cannot be upgraded does not keep the
     * others from it.
     *
     * @param ids of plugins in the folder; none for all of them
     * @param dryRun whether to tell only what would be done
     * @throws PluginActionException if the catalogue cannot be read or an id is unknown; nothing was changed then
     */
    public List<Upgrade> upgrade(List<String> ids, boolean dryRun) throws PluginActionException {
        return exclusively(() -> {
            Map<String, PluginStatus> installed = installed();
            for (String id : ids) {
                if (!installed.containsKey(id)) {
                    throw new PluginActionException(
                            Reason.UNKNOWN,
                            "There is no plugin " + id + " to upgrade. Install it: telecast plugins install " + id);
                }
            }
            Catalogue catalogue = read();
            List<Upgrade> upgrades = new ArrayList<>();
            for (PluginStatus plugin : installed.values()) {
                if (ids.isEmpty() || ids.contains(plugin.id())) {
                    upgrades.add(upgrade(catalogue, plugin, dryRun));
                }
            }
            return upgrades;
        });
    }

    private Upgrade upgrade(Catalogue catalogue, PluginStatus plugin, boolean dryRun) {
        Optional<CatalogueEntry> newest = catalogue.newest(plugin.id(), api);
        if (newest.isEmpty()) {
            return new Upgrade(plugin.id(), plugin.version(), "", Outcome.UNLISTED, "", List.of());
        }
        CatalogueEntry entry = newest.get();
        if (SemanticVersion.compare(entry.version(), plugin.version()) <= 0) {
            return upgrade(plugin, entry, Outcome.CURRENT, "");
        }
        if (dryRun) {
            String refusal = judge(entry).refusal();
            return upgrade(plugin, entry, refusal.isEmpty() ? Outcome.AVAILABLE : Outcome.REFUSED, refusal);
        }
        try {
            PluginStatus now = obtain(entry);
            return upgrade(plugin, entry, Outcome.UPGRADED, now.problem());
        } catch (PluginActionException | CatalogueException | IOException e) {
            return upgrade(plugin, entry, Outcome.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private static Upgrade upgrade(PluginStatus from, CatalogueEntry to, Outcome outcome, String problem) {
        List<String> more = outcome == Outcome.CURRENT ? List.of() : Uses.added(from.uses(), to.uses());
        return new Upgrade(from.id(), from.version(), to.version(), outcome, problem, more);
    }

    private PluginStatus obtain(CatalogueEntry entry) throws PluginActionException, CatalogueException, IOException {
        Verdict verdict = judge(entry);
        if (!verdict.accepted()) {
            throw new PluginActionException(Reason.BAD, entry.name() + " is not installed. " + verdict.refusal());
        }
        try (var delivery = new Delivery(scratch)) {
            return plugins.install(delivery.fetch(entry, configured(), downloads, limits));
        }
    }

    /** Before anything is downloaded: the host judges the jar itself again when it has it. */
    private Verdict judge(CatalogueEntry entry) {
        return trust.judge(entry.statement(), entry.signatureText());
    }

    private Offer offer(CatalogueEntry entry, Optional<PluginStatus> installed) {
        Verdict verdict = judge(entry);
        String problem = Catalogue.fits(entry, api)
                ? verdict.refusal()
                : "It requires version " + entry.requires() + " of the plugin API, and this Telecast has " + api.text()
                        + ".";
        return new Offer(
                entry.id(),
                entry.version(),
                entry.description(),
                entry.provider(),
                entry.requires(),
                entry.sha256(),
                entry.size(),
                verdict.trust(),
                installed.map(PluginStatus::version).orElse(""),
                entry.uses(),
                problem);
    }

    private Map<String, PluginStatus> installed() {
        Map<String, PluginStatus> installed = new TreeMap<>();
        for (PluginStatus plugin : plugins.list()) {
            if (!plugin.id().isEmpty() && plugin.state() != PluginState.DUPLICATE) {
                installed.put(plugin.id(), plugin);
            }
        }
        return installed;
    }

    private Catalogue read() throws PluginActionException, CatalogueException, IOException {
        return format.read(
                configured().catalogue(Files.createDirectories(scratch).resolve("catalogue.json")));
    }

    private CatalogueSource configured() throws PluginActionException {
        return source.orElseThrow(() -> new PluginActionException(
                Reason.NOT_NOW,
                "No catalogue is configured. Set plugins.catalogue to its address or path and restart Telecast."));
    }

    private interface Action<T> {
        T run() throws PluginActionException, CatalogueException, IOException;
    }

    private <T> T exclusively(Action<T> action) throws PluginActionException {
        oneByOne.lock();
        try {
            return action.run();
        } catch (CatalogueException e) {
            throw new PluginActionException(Reason.BAD, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new PluginActionException(
                    Reason.NOT_NOW, "A file could not be read or written: " + e.getMessage() + " Look at the disk.");
        } finally {
            oneByOne.unlock();
        }
    }
}
