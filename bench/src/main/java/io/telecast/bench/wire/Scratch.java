package io.telecast.bench.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for everything, which goes away at the end, also when the benchmark is interrupted. */
final class Scratch implements AutoCloseable {

    private final Path folder;

    Scratch(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** A new folder in it. */
    Path sub(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
