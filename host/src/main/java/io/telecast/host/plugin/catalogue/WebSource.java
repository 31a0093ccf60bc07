package io.telecast.host.plugin.catalogue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalogue on a web server. */
record WebSource(URI address, Downloads downloads, CatalogueLimits limits) implements CatalogueSource {

    @Override
    public byte[] catalogue(Path scratch) throws CatalogueException, IOException {
        try {
            downloads.fetch("The catalogue", address, scratch, limits.catalogueBytes(), limits.catalogueTime());
            return Files.readAllBytes(scratch);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    @Override
    public void jar(String path, long size, Path target) throws CatalogueException, IOException {
        // a path of plain names only, so that it stays on this server and below the catalogue's folder
        downloads.fetch("The jar", address.resolve("./" + path), target, size, limits.jarTime());
    }
}
