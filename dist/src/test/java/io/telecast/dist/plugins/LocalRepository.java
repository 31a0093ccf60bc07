package io.telecast.dist.plugins;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A repository for Maven that holds what the present one does, and this build's own modules as {@code mvn install} would
 * put them there, until closed. The present one is only read.
 */
final class LocalRepository implements AutoCloseable {

    private static final Path PRESENT = Path.of(System.getProperty("telecast.maven.repository", ""));
    private static final String VERSION = System.getProperty("telecast.version", "");
    private static final String API_VERSION = System.getProperty("telecast.api.version", "");
    private static final String GROUP = "io/telecast";
    private static final Path SOURCES = Path.of("..");

    private final Path folder;
    private final List<Path> links = new ArrayList<>();

    LocalRepository(Path folder) throws IOException {
        this.folder = folder;
        linkAllBut(PRESENT, Files.createDirectories(folder), "io");
        linkAllBut(PRESENT.resolve("io"), Files.createDirectory(folder.resolve("io")), "telecast");
        put("telecast-parent", VERSION, SOURCES.resolve("pom.xml"));
        for (String module : new String[] {"plugin-api", "host", "sandbox", "testkit"}) {
            String artifact = "telecast-" + module;
            String version = module.equals("plugin-api") ? API_VERSION : VERSION;
            Path place = put(artifact, version, SOURCES.resolve(module).resolve("pom.xml"));
            String jar = artifact + "-" + version + ".jar";
            Files.copy(SOURCES.resolve(module).resolve("target").resolve(jar), place.resolve(jar));
        }
    }

    Path folder() {
        return folder;
    }

    private Path put(String artifact, String version, Path pom) throws IOException {
        Path place =
                Files.createDirectories(folder.resolve(GROUP).resolve(artifact).resolve(version));
        Files.copy(pom, place.resolve(artifact + "-" + version + ".pom"));
        return place;
    }

    private void linkAllBut(Path from, Path to, String except) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(except)) {
                    links.add(Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath()));
                }
            }
        }
    }

    /** Takes the links away, so that nobody who clears up follows them. */
    @Override
    public void close() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }
}
