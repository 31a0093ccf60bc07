package io.telecast.host.plugin.catalogue;

import io.telecast.host.config.FreeForm;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginActionException.Reason;
import io.telecast.host.plugin.jar.ApiVersion;
import io.telecast.host.plugin.jar.BadPluginException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which version of a plugin is meant. */
final class Choice {

    private Choice() {}

    /**
     * Chooses.
     *
     * @param version empty for the newest that this host can run
     * @throws PluginActionException if the catalogue has none; the message says what there is
     */
    static CatalogueEntry of(Catalogue catalogue, String id, String version, ApiVersion api)
            throws PluginActionException {
        List<CatalogueEntry> versions = catalogue.versions(id);
        if (versions.isEmpty()) {
            List<String> ids = catalogue.entries().stream()
                    .map(CatalogueEntry::id)
                    .distinct()
                    .toList();
            String near = FreeForm.nearest(id, ids)
                    .map(other -> "Did you mean " + other + "?")
                    .orElse("telecast plugins search lists what there is.");
            throw new PluginActionException(Reason.UNKNOWN, "The catalogue has no plugin " + id + ". " + near);
        }
        Optional<CatalogueEntry> chosen = version.isEmpty()
                ? catalogue.newest(id, api)
                : versions.stream()
                        .filter(entry -> entry.version().equals(version))
                        .findFirst();
        if (chosen.isEmpty() && !version.isEmpty()) {
            String known = versions.stream().map(CatalogueEntry::version).collect(Collectors.joining(", "));
            throw new PluginActionException(
                    Reason.UNKNOWN,
                    "The catalogue has no version " + version + " of " + id + ". It has: " + known + ".");
        }
        CatalogueEntry entry = chosen.orElse(versions.getFirst());
        try {
            api.check(entry.requires());
            return entry;
        } catch (BadPluginException e) {
            throw new PluginActionException(Reason.BAD, entry.name() + " is not for this Telecast. " + e.sentence());
        }
    }
}
