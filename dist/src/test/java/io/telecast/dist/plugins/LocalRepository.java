package io.telecast.dist.plugins;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A repository for Maven that holds what the present one does, and this build's own modules as {@code mvn install} would
 * put them there. The present one is only read.
 */
final class LocalRepository {

    private static final Path PRESENT = Path.of(System.getProperty("telecast.maven.repository", ""));
    private static final String VERSION = System.getProperty("telecast.version", "");
    private static final String API_VERSION = System.getProperty("telecast.api.version", "");
    private static final String GROUP = "io/telecast";
    private static final Path SOURCES = Path.of("..");

    private LocalRepository() {}

    static Path in(Path folder) throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        linkAllBut(PRESENT, repository, "io");
        Path io = Files.createDirectory(repository.resolve("io"));
        linkAllBut(PRESENT.resolve("io"), io, "telecast");
        put(repository, "telecast-parent", VERSION, SOURCES.resolve("pom.xml"));
        for (String module : new String[] {"plugin-api", "host", "sandbox", "testkit"}) {
            String artifact = "telecast-" + module;
            String version = module.equals("plugin-api") ? API_VERSION : VERSION;
            Path place =
                    put(repository, artifact, version, SOURCES.resolve(module).resolve("pom.xml"));
            String jar = artifact + "-" + version + ".jar";
            Files.copy(SOURCES.resolve(module).resolve("target").resolve(jar), place.resolve(jar));
        }
        return repository;
    }

    private static Path put(Path repository, String artifact, String version, Path pom) throws IOException {
        Path place = Files.createDirectories(
                repository.resolve(GROUP).resolve(artifact).resolve(version));
        Files.copy(pom, place.resolve(artifact + "-" + version + ".pom"));
        return place;
    }

    private static void linkAllBut(Path from, Path to, String except) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
                }
            }
        }
    }
}
