package io.telecast.host.plugin.jar;

import io.telecast.host.plugin.trust.Statement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a jar says that it is, for who does not want to run it.
 *
 * @param manifest of which the range of API versions is not compared with any host's
 * @param sha256 of the jar, in hexadecimal
 * @param size of the jar, in bytes
 */
public record JarLabel(PluginManifest manifest, String sha256, long size) {

    private static final int MAX_MANIFEST = 1 << 20;

    /**
     * Reads a jar's manifest and digests the jar.
     *
     * @throws BadPluginException if it is no plugin
     * @throws IOException if it cannot be read
     */
    public static JarLabel read(Path jar) throws BadPluginException, IOException {
        String sha256 = JarVerifier.sha256(jar);
        try (var zip = new ZipFile(jar.toFile())) {
            return new JarLabel(PluginManifest.parse(manifest(zip), ApiVersion.built()), sha256, Files.size(jar));
        } catch (IOException | IllegalArgumentException e) {
            // also what java.util.zip throws for headers that make no sense
            throw damaged(e);
        }
    }

    /** What a signature under the jar says. */
    public Statement statement() {
        return new Statement(manifest.id(), manifest.info().version(), sha256);
    }

    static Manifest manifest(ZipFile zip) throws IOException, BadPluginException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw new BadPluginException("It has no manifest, so it is no plugin. "
                    + "Build it with the Plugin-… entries that the plugin guide lists.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MAX_MANIFEST + 1);
            if (bytes.length > MAX_MANIFEST) {
                throw new BadPluginException("Its manifest is larger than 1 MiB. Build it again.");
            }
            return new Manifest(new ByteArrayInputStream(bytes));
        }
    }

    static BadPluginException damaged(Exception e) {
        return new BadPluginException(
                "It is no jar, or it is damaged (" + e.getMessage() + "). Copy it again or build it again.", e);
    }
}
