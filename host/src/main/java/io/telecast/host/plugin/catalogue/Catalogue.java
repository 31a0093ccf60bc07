package io.telecast.host.plugin.catalogue;

import io.telecast.host.plugin.jar.ApiVersion;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.SemanticVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there is to install.
 *
 * @param entries no version of a plugin twice
 */
public record Catalogue(List<CatalogueEntry> entries) {

    private static final Comparator<CatalogueEntry> NEWEST_FIRST = Comparator.<CatalogueEntry, String>comparing(
                    CatalogueEntry::version, SemanticVersion::compare)
            .reversed();

    public Catalogue {
        entries = List.copyOf(entries);
    }

    /** The newest version of each plugin that this host can run, or the newest of all where it can run none. */
    List<CatalogueEntry> newest(ApiVersion api) {
        var all = new TreeMap<String, List<CatalogueEntry>>();
        entries.forEach(entry ->
                all.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry));
        return all.entrySet().stream()
                .map(plugin -> newest(plugin.getKey(), api)
                        .orElseGet(() ->
                                plugin.getValue().stream().min(NEWEST_FIRST).orElseThrow()))
                .toList();
    }

    /** The newest release of a plugin that this host can run; one that comes before a release only where there is no other. */
    Optional<CatalogueEntry> newest(String id, ApiVersion api) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id) && fits(entry, api))
                .min(Comparator.comparing(CatalogueEntry::preview).thenComparing(NEWEST_FIRST));
    }

    /** All versions of all plugins, by id and with the newest of each first. */
    List<CatalogueEntry> versions() {
        return entries.stream()
                .sorted(Comparator.comparing(CatalogueEntry::id).thenComparing(NEWEST_FIRST))
                .toList();
    }

    /** All versions of a plugin, the newest first. */
    List<CatalogueEntry> versions(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    static boolean fits(CatalogueEntry entry, ApiVersion api) {
        try {
            api.check(entry.requires());
            return true;
        } catch (BadPluginException e) {
            return false;
        }
    }
}
