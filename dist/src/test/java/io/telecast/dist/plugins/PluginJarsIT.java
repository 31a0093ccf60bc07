package io.telecast.dist.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Assembled;
import io.telecast.dist.Counts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The jars of the product's plugins: small, with what is theirs and nothing that the host gives, and described. */
class PluginJarsIT {

    private static final List<String> IDS =
            List.of("autodelete", "batch", "broadcast", "clone", "player", "shortener", "verify");
    private static final long MOST_BYTES = 1024 * 1024;

    /** What comes from the host, or is for tests alone. */
    private static final List<String> FOREIGN = List.of(
            "io/telecast/host/",
            "io/telecast/api/",
            "io/telecast/sandbox/",
            "io/telecast/testkit/",
            "org/slf4j/",
            "org/jspecify/",
            "jakarta/servlet/",
            "ch/qos/logback/",
            "org/junit/");

    @Test
    void theProductHasTheseAndNoOthers() throws IOException {
        assertThat(jars().stream().map(PluginJarsIT::id)).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @TestFactory
    Stream<DynamicTest> eachIsSmallClosedAndDescribed() throws IOException {
        return jars().stream()
                .map(jar -> DynamicTest.dynamicTest(id(jar), () -> {
                    List<String> entries = entries(jar);
                    assertThat(entries).anyMatch(entry -> entry.startsWith("io/telecast/" + id(jar) + "/"));
                    assertThat(entries).noneMatch(entry -> FOREIGN.stream().anyMatch(entry::contains));
                    assertThat(Files.size(jar)).isLessThan(MOST_BYTES);
                    assertThat(Path.of("..", "docs", "plugins", id(jar) + ".md"))
                            .isNotEmptyFile();
                    Counts.print(
                            "plugin " + id(jar), "%,d bytes, %d entries".formatted(Files.size(jar), entries.size()));
                }));
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Assembled.home().resolve("plugins"))) {
            return files.sorted().toList();
        }
    }

    private static String id(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Plugin-Id");
        } catch (IOException e) {
            throw new AssertionError(jar + " is no jar of a plugin.", e);
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        var entries = new ArrayList<String>();
        try (InputStream in = Files.newInputStream(jar)) {
            collect(in, "", entries);
        }
        return entries;
    }

    /** With what is in the jars inside. */
    private static void collect(InputStream in, String place, List<String> entries) throws IOException {
        var zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries.add(place + entry.getName());
            if (entry.getName().endsWith(".jar")) {
                collect(new ByteArrayInputStream(zip.readAllBytes()), entry.getName() + "!/", entries);
            }
        }
    }
}
