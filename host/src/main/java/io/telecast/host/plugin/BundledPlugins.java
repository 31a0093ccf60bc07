package io.telecast.host.plugin;

import io.telecast.host.plugin.jar.JarVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the plugins that come with the product into the operator's folder: new ones once, and newer builds over jars that
 * the operator has not touched. A jar that the operator removed or replaced is left alone. Not thread-safe.
 */
public final class BundledPlugins {

    private static final Logger LOG = LoggerFactory.getLogger(BundledPlugins.class);

    /** Which jars were put there, by file name, with the SHA-256 of each. */
    private static final String LEDGER = ".bundled.properties";

    private final Path bundle;
    private final Path folder;
    private final Map<Path, String> hashes = new HashMap<>();

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

    /**
     * The SHA-256 of each jar that came with the product, in hexadecimal. They are as trusted as the product, wherever
     * there is a copy of one.
     *
     * @throws IOException if one cannot be read
     */
    public Set<String> hashes() throws IOException {
        // started without its home, the product may take the operator's folder for its own
        if (!Files.isDirectory(bundle) || (Files.exists(folder) && Files.isSameFile(bundle, folder))) {
            return Set.of();
        }
        Set<String> all = new HashSet<>();
        for (Path jar : jars()) {
            all.add(hash(jar));
        }
        return all;
    }

    private String hash(Path jar) throws IOException {
        String known = hashes.get(jar);
        if (known != null) {
            return known;
        }
        String hash = JarVerifier.sha256(jar);
        hashes.put(jar, hash);
        return hash;
    }

    private boolean install(Path jar, Properties ledger) throws IOException {
        String name = jar.getFileName().toString();
        Path target = folder.resolve(name);
        String ours = hash(jar);
        String before = ledger.getProperty(name);
        if (ours.equals(before)) {
            return false;
        }
        boolean present = Files.exists(target);
        boolean untouched = before == null
                ? !present
                : present && JarVerifier.sha256(target).equals(before);
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
}
