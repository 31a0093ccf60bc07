package io.telecast.host.plugin;

import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.trust.SignatureFile;
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

    /** Another jar has taken the place of this one. Its signature is kept with it. */
    void keep(PluginJar jar) throws IOException {
        Files.createDirectories(folder);
        Path signature = SignatureFile.beside(jar.jar());
        Path jarPart = part(jar.jar());
        try {
            Optional<Path> signaturePart = Files.exists(signature) ? Optional.of(part(signature)) : Optional.empty();
            forget(jar.id()); // so that a jar never lies beside another's signature
            if (signaturePart.isPresent()) {
                Files.move(signaturePart.get(), SignatureFile.beside(file(jar.id())), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(jarPart, file(jar.id()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(jarPart);
        }
    }

    private Path part(Path file) throws IOException {
        Path part = Files.createTempFile(folder, ".part", "");
        return Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<Path> find(String id) {
        return Optional.of(file(id)).filter(Files::isRegularFile);
    }

    void forget(String id) throws IOException {
        Files.deleteIfExists(file(id));
        Files.deleteIfExists(SignatureFile.beside(file(id)));
    }

    private Path file(String id) {
        return folder.resolve(id + ".jar");
    }
}
