package io.telecast.host.plugin.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Makes private copies of jars and checks them without running any of their code. Safe to use from any thread. */
public final class JarVerifier {

    private static final int BUFFER = 1 << 16;

    private final Path workspace;
    private final ApiVersion api;
    private final long maxBytes;
    private final AtomicLong copies = new AtomicLong();

    /**
     * Empties the workspace, in which an earlier process may have left copies.
     *
     * @param workspace folder of this object alone
     * @param maxBytes how large a jar may be, packed and unpacked
     */
    public JarVerifier(Path workspace, ApiVersion api, long maxBytes) {
        this.workspace = workspace;
        this.api = api;
        this.maxBytes = maxBytes;
        Folders.deleteTree(workspace);
    }

    /**
     * Copies and checks a jar.
     *
     * @throws BadPluginException if it is no plugin for this host
     * @throws IOException if the copy cannot be made
     */
    public PluginJar verify(Path original) throws BadPluginException, IOException {
        if (Files.size(original) > maxBytes) {
            throw new BadPluginException(
                    "It is larger than " + (maxBytes >> 20) + " MiB, which no plugin needs to be.");
        }
        Path folder = Files.createDirectories(workspace.resolve(Long.toString(copies.incrementAndGet())));
        try {
            Path jar = folder.resolve("plugin.jar");
            String sha256 = copy(original, jar);
            return check(folder, jar, sha256);
        } catch (BadPluginException | IOException | RuntimeException e) {
            Folders.deleteTree(folder);
            throw e;
        }
    }

    /** The SHA-256 of a file, in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream());
    }

    private PluginJar check(Path folder, Path jar, String sha256) throws BadPluginException, IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            readAll(zip);
            PluginManifest manifest = PluginManifest.read(manifest(zip), api);
            List<Path> libraries = Libraries.unpack(zip, folder.resolve("lib"));
            checkClassIsThere(zip, libraries, manifest.pluginClass());
            return new PluginJar(manifest, folder, jar, libraries, sha256);
        } catch (IOException | IllegalArgumentException e) {
            // also what java.util.zip throws for headers that make no sense
            throw new BadPluginException(
                    "It is no jar, or it is damaged (" + e.getMessage() + "). Copy it again or build it again.", e);
        }
    }

    /** Reads every entry, which compares the checksums, so that damage shows now and not while the plugin runs. */
    private void readAll(ZipFile zip) throws IOException, BadPluginException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total > maxBytes) {
                        throw new BadPluginException("Unpacked it is larger than " + (maxBytes >> 20)
                                + " MiB, which no plugin needs to be.");
                    }
                }
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException, BadPluginException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw new BadPluginException("It has no manifest, so it is no plugin. "
                    + "Build it with the Plugin-… entries that the plugin guide lists.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Manifest(in);
        }
    }

    private static void checkClassIsThere(ZipFile zip, List<Path> libraries, String name)
            throws IOException, BadPluginException {
        String entry = name.replace('.', '/') + ".class";
        var jars = new ArrayList<>(libraries);
        boolean found = zip.getEntry(entry) != null;
        while (!found && !jars.isEmpty()) {
            try (var library = new ZipFile(jars.removeLast().toFile())) {
                found = library.getEntry(entry) != null;
            }
        }
        if (!found) {
            throw new BadPluginException(
                    "Its Plugin-Class " + name + " is not in it. Correct the name in the manifest.");
        }
    }

    private static String copy(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            return copy(from, out);
        }
    }

    private static String copy(Path from, OutputStream to) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
                in.transferTo(to);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
