package io.telecast.host.plugin.jar;

import io.telecast.host.plugin.trust.Trust;
import java.nio.file.Path;
import java.util.List;

/**
 * A verified plugin: a private copy of its jar, which nobody overwrites, and of the libraries within.
 *
 * @param folder holds the copy and nothing else
 * @param jar the copy
 * @param libraries the jars that were in its {@code lib/}
 * @param sha256 of the jar, in hexadecimal
 * @param trust where it comes from; its signature lies beside the copy
 */
public record PluginJar(
        PluginManifest manifest, Path folder, Path jar, List<Path> libraries, String sha256, Trust trust) {

    public PluginJar {
        libraries = List.copyOf(libraries);
    }

    public String id() {
        return manifest.id();
    }

    public String version() {
        return manifest.info().version();
    }

    /** Deletes the copy. The plugin must have been unloaded. */
    public void delete() {
        Folders.deleteTree(folder);
    }
}
