package io.telecast.host.plugin;

import io.telecast.host.plugin.jar.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Of each plugin, the jar that ran before the one that runs, so that an upgrade can be undone. Callers hold the lifecycle lock. */
final class Predecessors {

    private final Path folder;

    /** @param folder of the data directory; made when it is needed */
    Predecessors(Path folder) {
        this.folder = folder;
    }

    /** Another jar has taken the place of this one. */
    void keep(PluginJar jar) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".part", "");
        try {
            Files.copy(jar.jar(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file(jar.id()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Optional<Path> find(String id) {
        return Optional.of(file(id)).filter(Files::isRegularFile);
    }

    void forget(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
        return folder.resolve(id + ".jar");
    }
}
