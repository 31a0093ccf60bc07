package io.telecast.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the plugins that come with the product into the operator's folder: new ones once, and newer builds over jars that
 * the operator has not touched. A jar that the operator removed or replaced is left alone.
 */
public final class BundledPlugins {

    private static final Logger LOG = LoggerFactory.getLogger(BundledPlugins.class);

    /** Which jars were put there, by file name, with the SHA-256 of each. */
    private static final String LEDGER = ".bundled.properties";

    private final Path bundle;
    private final Path folder;

    /**
     * Takes the two folders.
     *
     * @param bundle where the product's jars are; it need not exist
     * @param folder the operator's folder, existing
     */
    public BundledPlugins(Path bundle, Path folder) {
        this.bundle = bundle;
        this.folder = folder;
    }

    /**
     * Brings the folder up to date.
     *
     * @throws IOException if a jar cannot be written
     */
    public void install() throws IOException {
        if (!Files.isDirectory(bundle)) {
            return;
        }
        Properties ledger = readLedger();
        boolean changed = false;
        for (Path jar : jars()) {
            changed |= install(jar, ledger);
        }
        if (changed) {
            writeLedger(ledger);
        }
    }

    private boolean install(Path jar, Properties ledger) throws IOException {
        String name = jar.getFileName().toString();
        Path target = folder.resolve(name);
        String ours = sha256(jar);
        String before = ledger.getProperty(name);
        if (ours.equals(before)) {
            return false;
        }
        boolean present = Files.exists(target);
        boolean untouched =
                before == null ? !present : present && sha256(target).equals(before);
        if (!untouched) {
            return false;
        }
        Path part = folder.resolve(name + ".part");
        Files.copy(jar, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ledger.setProperty(name, ours);
        LOG.info("Installed the bundled plugin {}.", name);
        return true;
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(bundle)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private Properties readLedger() throws IOException {
        var ledger = new Properties();
        Path file = folder.resolve(LEDGER);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                ledger.load(in);
            }
        }
        return ledger;
    }

    private void writeLedger(Properties ledger) throws IOException {
        Path part = folder.resolve(LEDGER + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            ledger.store(out, "Plugins that came with Telecast, with their SHA-256");
        }
        Files.move(part, folder.resolve(LEDGER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
