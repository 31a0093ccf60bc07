package io.telecast.host.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A host that watches an empty folder. */
abstract class FolderStage {

    @TempDir
    Path data;

    Path folder;
    TestHost host;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(data.resolve("plugins"));
        host = TestHost.in(data).started();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    /** Puts a jar there at once, in place of another of that name. */
    final Path drop(TestJar jar, String name) throws IOException {
        Path part = jar.write(data.resolve("part"));
        return Files.move(
                part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
