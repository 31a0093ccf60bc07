package io.telecast.host.plugin.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A catalogue in a folder of this computer. */
record FolderSource(Path file, CatalogueLimits limits) implements CatalogueSource {

    @Override
    public byte[] catalogue(Path scratch) throws CatalogueException, IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CatalogueException(
                    "There is no readable file " + file + ". Put the catalogue there, or correct plugins.catalogue.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(limits.catalogueBytes() + 1));
            if (bytes.length > limits.catalogueBytes()) {
                throw new CatalogueException("The catalogue " + file + " is longer than the " + limits.catalogueBytes()
                        + " bytes that one may have. Name the right file in plugins.catalogue.");
            }
            return bytes;
        }
    }

    @Override
    public void jar(String path, long size, Path target) throws CatalogueException, IOException {
        Path folder = file.toRealPath().resolveSibling("");
        Path jar;
        try {
            jar = folder.resolve(path).toRealPath();
        } catch (NoSuchFileException e) {
            throw new CatalogueException(
                    "The jar " + path + " is not beside the catalogue " + file + ". Copy it there.", e);
        }
        if (!jar.startsWith(folder) || !Files.isRegularFile(jar)) {
            throw new CatalogueException(
                    "The jar " + path + " leads out of the catalogue's folder. Put the jar itself there.");
        }
        if (Files.size(jar) > size) {
            throw new CatalogueException("The jar " + path + " is longer than the " + size
                    + " bytes that the catalogue tells. Write the catalogue anew.");
        }
        Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
