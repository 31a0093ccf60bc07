package io.telecast.host.plugin;

import io.telecast.host.plugin.PluginActionException.Reason;
import io.telecast.host.plugin.Shelf.Item;
import io.telecast.host.plugin.context.PluginPlace;
import io.telecast.host.plugin.folder.JarFolder;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.jar.PluginJar;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts jars into the plugin folder so that it never holds half of one, and can be put back as it was. */
final class Installation {

    private static final String ASIDE = ".telecast-";

    private final JarFolder folder;
    private final JarVerifier verifier;
    private final PluginHouse house;

    Installation(JarFolder folder, JarVerifier verifier, PluginHouse house) {
        this.folder = folder;
        this.verifier = verifier;
        this.house = house;
    }

    /** Deletes what a process that was killed has left of an installation. */
    void clearLeftovers() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder.path(), ASIDE + "*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
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
                PluginRun.load(copy, PluginPlace.of(copy.id()), house).discard();
                Path part = Files.createTempFile(folder.path(), ASIDE, ".part");
                Files.copy(copy.jar(), part, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                return new Step(copy.id(), part, copy.id() + "-" + copy.version() + ".jar", shelf);
            } finally {
                copy.delete();
            }
        } catch (BadPluginException e) {
            throw new PluginActionException(Reason.BAD, e.sentence());
        }
    }

    /** One installation. */
    final class Step implements AutoCloseable {
        private final String id;
        private final Path part;
        private final Path target;
        private final Shelf shelf;
        // where jars were, by where they are put aside
        private final Map<Path, Path> aside = new LinkedHashMap<>();

        private Step(String id, Path part, String name, Shelf shelf) {
            this.id = id;
            this.part = part;
            this.target = folder.file(name);
            this.shelf = shelf;
        }

        String id() {
            return id;
        }

        /** Puts the jar in its place and others with the same plugin aside. */
        void swap() throws IOException {
            for (Item.Good item : shelf.good()) {
                Path file = folder.file(item.file());
                if (item.jar().id().equals(id) && !file.equals(target)) {
                    putAside(file);
                }
            }
            if (Files.exists(target)) {
                putAside(target);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }

        private void putAside(Path file) throws IOException {
            Path hidden = Files.createTempFile(folder.path(), ASIDE, ".old");
            Files.move(file, hidden, StandardCopyOption.ATOMIC_MOVE);
            aside.put(hidden, file);
        }

        /** Puts everything back. */
        void undo() throws IOException {
            Files.deleteIfExists(target);
            for (Map.Entry<Path, Path> moved : aside.entrySet()) {
                Files.move(moved.getKey(), moved.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
            aside.clear();
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(part);
            for (Path hidden : aside.keySet()) {
                Files.deleteIfExists(hidden);
            }
        }
    }
}
