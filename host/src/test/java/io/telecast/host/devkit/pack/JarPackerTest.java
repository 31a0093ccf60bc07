package io.telecast.host.devkit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarPackerTest {

    @TempDir
    private Path place;

    private Path pack(String name, Path... sources) throws IOException {
        Path jar = place.resolve(name);
        try (JarPacker packer = JarPacker.of(jar, Map.of("Plugin-Id", "hello"))) {
            for (Path source : sources) {
                packer.all(source);
            }
        }
        return jar;
    }

    private Path folder(String name, String file, String text) throws IOException {
        Path folder = place.resolve(name);
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return folder;
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        Path folder = folder("a", "x/y.txt", "text");
        byte[] first = Files.readAllBytes(pack("1.jar", folder));
        Files.setLastModifiedTime(folder.resolve("x/y.txt"), FileTime.from(Instant.EPOCH));
        assertThat(Files.readAllBytes(pack("2.jar", folder))).isEqualTo(first);
    }

    @Test
    void theFirstFileOfANameCountsAndTheManifestIsItsOwn() throws IOException {
        Path first = folder("a", "x.txt", "first");
        folder("a", "META-INF/MANIFEST.MF", "Plugin-Id: other");
        Path second = pack("2.jar", folder("b", "x.txt", "second"), folder("b", "y.txt", "more"));
        try (var jar = new JarFile(pack("3.jar", first, second).toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Plugin-Id"))
                    .isEqualTo("hello");
            assertThat(jar.getInputStream(jar.getEntry("x.txt"))).hasContent("first");
            assertThat(jar.getInputStream(jar.getEntry("y.txt"))).hasContent("more");
        }
    }

    @Test
    void librariesOfTheSameNameAreKeptApart() throws IOException {
        Path one = pack("lib.jar", folder("a", "x.txt", "one"));
        Path other = folder("elsewhere", "lib.jar", "other").resolve("lib.jar");
        try (JarPacker packer = JarPacker.of(place.resolve("p.jar"), Map.of())) {
            packer.library(one).library(other);
        }
        try (var jar = new JarFile(place.resolve("p.jar").toFile())) {
            assertThat(jar.getInputStream(jar.getEntry("lib/lib.jar"))).hasBinaryContent(Files.readAllBytes(one));
            assertThat(jar.getInputStream(jar.getEntry("lib/2-lib.jar"))).hasContent("other");
        }
    }
}
