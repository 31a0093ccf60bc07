package io.telecast.host.plugin.jar;

import io.telecast.host.plugin.trust.SignatureFile;
import io.telecast.host.plugin.trust.Statement;
import io.telecast.host.plugin.trust.Trust;
import io.telecast.host.plugin.trust.TrustPolicy;
import io.telecast.host.plugin.trust.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;

/** Makes private copies of jars and checks them without running any of their code. Safe to use from any thread. */
public final class JarVerifier {

    private final Path workspace;
    private final ApiVersion api;
    private final long maxBytes;
    private final TrustPolicy trust;
    private final AtomicLong copies = new AtomicLong();

    /**
     * Empties the workspace, in which an earlier process may have left copies.
     *
     * @param workspace folder of this object alone
     * @param maxBytes how large a jar may be, packed and unpacked
     * @param trust which jars may run
     */
    public JarVerifier(Path workspace, ApiVersion api, long maxBytes, TrustPolicy trust) {
        this.workspace = workspace;
        this.api = api;
        this.maxBytes = maxBytes;
        this.trust = trust;
        Folders.deleteTree(workspace);
    }

    /**
     * Copies and checks a jar, with the signature beside it if there is one.
     *
     * @throws BadPluginException if it is no plugin for this host; an {@link UntrustedPluginException} if it is one that
     *     the operator does not want to run
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
            Optional<String> signature = SignatureFile.read(original);
            if (signature.isPresent()) {
                SignatureFile.write(jar, signature.get());
            }
            return check(folder, jar, sha256, signature);
        } catch (BadPluginException | IOException | RuntimeException e) {
            Folders.deleteTree(folder);
            throw e;
        }
    }

    /** The SHA-256 of a file, in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream());
    }

    private PluginJar check(Path folder, Path jar, String sha256, Optional<String> signature)
            throws BadPluginException, IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var checksums = new Checksums(maxBytes);
            checksums.check(zip);
            PluginManifest manifest = PluginManifest.read(JarLabel.manifest(zip), api);
            Trust trusted = judge(manifest, sha256, signature);
            List<Path> libraries = Libraries.unpack(zip, folder.resolve("lib"), checksums);
            checkClassIsThere(zip, libraries, manifest.pluginClass());
            return new PluginJar(manifest, folder, jar, libraries, sha256, trusted);
        } catch (IOException | IllegalArgumentException e) {
            // also what java.util.zip throws for headers that make no sense
            throw JarLabel.damaged(e);
        }
    }

    private Trust judge(PluginManifest manifest, String sha256, Optional<String> signature)
            throws UntrustedPluginException {
        Verdict verdict =
                trust.judge(new Statement(manifest.id(), manifest.info().version(), sha256), signature);
        if (!verdict.accepted()) {
            throw new UntrustedPluginException(verdict.refusal(), sha256, verdict.trust());
        }
        return verdict.trust();
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
