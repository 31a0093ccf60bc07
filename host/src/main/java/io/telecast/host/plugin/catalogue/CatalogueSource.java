package io.telecast.host.plugin.catalogue;

import io.telecast.host.web.OutgoingHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a catalogue is. */
public sealed interface CatalogueSource permits FolderSource, WebSource {

    /**
     * The source that the configuration names.
     *
     * @param address of {@code plugins.catalogue}; empty for none
     * @param data where a relative path starts
     */
    static Optional<CatalogueSource> of(String address, Path data, OutgoingHttp web, CatalogueLimits limits) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        var downloads = new Downloads(web);
        return Optional.of(
                address.startsWith("http://") || address.startsWith("https://")
                        ? new WebSource(URI.create(address), downloads, limits)
                        : new FolderSource(data.resolve(address), limits));
    }

    /**
     * Brings the catalogue.
     *
     * @param scratch a file that may be written
     * @throws CatalogueException if it is not there or too large
     */
    byte[] catalogue(Path scratch) throws CatalogueException, IOException;

    /**
     * Brings the jar that a relative path means.
     *
     * @param path {@link CatalogueEntry#isRelative relative}
     * @param size how large it may be, in bytes
     * @throws CatalogueException if it is not there or too large
     */
    void jar(String path, long size, Path target) throws CatalogueException, IOException;
}
