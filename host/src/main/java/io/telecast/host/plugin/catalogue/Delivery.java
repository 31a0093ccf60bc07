package io.telecast.host.plugin.catalogue;

import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.JarLabel;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.trust.SignatureFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Brings a jar to this computer. Nothing looks at it before its hash is that which the catalogue promised. */
final class Delivery implements AutoCloseable {

    private final Path jar;

    /**
     * Makes room for one jar.
     *
     * @param folder of which nobody else writes the file {@code plugin.jar}
     */
    Delivery(Path folder) throws IOException {
        jar = Files.createDirectories(folder).resolve("plugin.jar");
        close();
    }

    /**
     * Brings a jar with its signature.
     *
     * @throws CatalogueException if it cannot be had, or is not what was promised
     */
    Path fetch(CatalogueEntry entry, CatalogueSource source, Downloads downloads, CatalogueLimits limits)
            throws CatalogueException, IOException {
        if (entry.size() > limits.jarBytes()) {
            throw new CatalogueException("The jar of " + entry.name() + " has " + entry.size()
                    + " bytes, and no plugin may have more than " + limits.jarBytes() + ".");
        }
        if (entry.relative()) {
            source.jar(entry.url(), entry.size(), jar);
        } else {
            downloads.fetch("The jar", URI.create(entry.url()), jar, entry.size(), limits.jarTime());
        }
        check(entry);
        if (!entry.signature().isEmpty()) {
            SignatureFile.write(jar, entry.signature());
        }
        return jar;
    }

    private void check(CatalogueEntry entry) throws CatalogueException, IOException {
        if (Files.size(jar) != entry.size() || !JarVerifier.sha256(jar).equals(entry.sha256())) {
            throw new CatalogueException("The jar that came for " + entry.name() + " is not the one that the catalogue "
                    + "promises: its SHA-256 or size differs. Try again later, or ask whoever keeps the catalogue.");
        }
        try {
            JarLabel label = JarLabel.read(jar);
            if (!label.statement().equals(entry.statement())) {
                throw new CatalogueException("The catalogue promises " + entry.name() + ", and its jar is "
                        + label.statement().id() + " " + label.statement().version()
                        + ". Ask whoever keeps the catalogue.");
            }
            List<String> uses = label.manifest().uses().texts();
            if (!entry.uses().isEmpty() && !uses.equals(entry.uses())) {
                throw new CatalogueException("The catalogue says that " + entry.name() + " uses "
                        + String.join(", ", entry.uses()) + ", and its jar declares " + String.join(", ", uses)
                        + ". Ask whoever keeps the catalogue.");
            }
        } catch (BadPluginException e) {
            throw new CatalogueException("The jar of " + entry.name() + " cannot be used. " + e.sentence(), e);
        }
    }

    /** Deletes what came. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(jar);
        Files.deleteIfExists(SignatureFile.beside(jar));
    }
}
