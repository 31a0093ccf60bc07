package io.telecast.host.plugin;

import io.telecast.host.plugin.PluginActionException.Reason;
import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.context.PluginPlace;
import io.telecast.host.plugin.folder.JarFolder;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.trust.SignatureFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts jars into the plugin folder so that it never holds half of one. What a jar replaces is put aside until the jar
 * runs; a process that is killed meanwhile puts it back at its next start.
 */
final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final String ASIDE = ".telecast-";

    private final JarFolder folder;
    private final JarVerifier verifier;
    private final PluginHouse house;
    private final Path replaced;
    private final Path refuse;

    Installation(JarFolder folder, JarVerifier verifier, PluginHouse house) {
        this.folder = folder;
        this.verifier = verifier;
        this.house = house;
        this.replaced = folder.path().resolve(ASIDE + "replaced");
        this.refuse = folder.path().resolve(ASIDE + "refuse");
    }

    /** Undoes an installation during which a process was killed. */
    void clearLeftovers() throws IOException {
        putBack();
        deleteRefuse();
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder.path(), ASIDE + "*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private void putBack() throws IOException {
        if (!Files.isDirectory(replaced)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(replaced)) {
            for (Path file : files) {
                Path place = folder.path().resolve(file.getFileName());
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(replaced);
    }

    private void deleteRefuse() throws IOException {
        if (!Files.isDirectory(refuse)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(refuse)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(refuse);
    }

    /**
     * Checks a jar and copies it next to where it shall be.
     *
     * @throws PluginActionException if it is no plugin for this host
     */
    Step prepare(Path jar, Shelf shelf) throws PluginActionException, IOException {
        if (!Files.isRegularFile(jar) || !Files.isReadable(jar)) {
            throw new PluginActionException(
                    Reason.BAD,
                    "The host cannot read a file " + jar + ". Name the plugin's jar, or let the host read it.");
        }
        try {
            PluginJar copy = verifier.verify(jar);
            try {
                PluginRun.load(copy, PluginPlace.of(copy.id(), 0), house).discard();
                Path target = folder.path().resolve(copy.id() + "-" + copy.version() + ".jar");
                Map<Path, Path> parts = new LinkedHashMap<>();
                // first the signature: a jar without its own may be refused
                if (Files.exists(SignatureFile.beside(copy.jar()))) {
                    parts.put(part(SignatureFile.beside(copy.jar())), SignatureFile.beside(target));
                }
                parts.put(part(copy.jar()), target);
                return new Step(copy.id(), parts, target, shelf);
            } finally {
                copy.delete();
            }
        } catch (BadPluginException e) {
            throw new PluginActionException(Reason.BAD, e.sentence());
        }
    }

    private Path part(Path file) throws IOException {
        Path part = Files.createTempFile(folder.path(), ASIDE, ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return part;
    }

    /** One installation, which is undone when it is closed without having been accepted. */
    final class Step implements AutoCloseable {
        private final String id;
        // what comes, by where it waits; the jar last
        private final Map<Path, Path> parts;
        private final Path target;
        private final Shelf shelf;
        private boolean swapping;

        private Step(String id, Map<Path, Path> parts, Path target, Shelf shelf) {
            this.id = id;
            this.parts = parts;
            this.target = target;
            this.shelf = shelf;
        }

        String id() {
            return id;
        }

        /** Puts the jar in its place and others with the same plugin aside. */
        void swap() throws IOException {
            putBack();
            deleteRefuse();
            Files.createDirectory(replaced);
            swapping = true;
            for (Item.Good item : shelf.good()) {
                Path file = folder.file(item.file());
                if (item.jar().id().equals(id) && !file.equals(target)) {
                    putAside(file);
                    putAside(SignatureFile.beside(file));
                }
            }
            putAside(target);
            putAside(SignatureFile.beside(target));
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                Files.move(part.getKey(), part.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        }

        private void putAside(Path file) throws IOException {
            // a folder is nobody's jar: it stays, and whoever wants its name is told
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(file, replaced.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }

        /** What was replaced is needed no more. */
        void accept() throws IOException {
            swapping = false;
            Files.move(replaced, refuse, StandardCopyOption.ATOMIC_MOVE);
            try {
                deleteRefuse();
            } catch (IOException e) {
                LOG.warn("{} could not be removed; that is tried again at the next start.", refuse, e);
            }
        }

        /** Puts everything back. */
        void undo() throws IOException {
            if (!swapping) {
                return;
            }
            swapping = false;
            for (Path come : parts.values()) {
                if (Files.isRegularFile(come, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(come);
                }
            }
            putBack();
        }

        @Override
        public void close() throws IOException {
            undo();
            for (Path part : parts.keySet()) {
                Files.deleteIfExists(part);
            }
        }
    }
}
