package io.telecast.host.devkit.project;

import io.telecast.host.devkit.Trees;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks Maven, in a process of its own. Safe to use from any thread. */
public final class Maven {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_LINES = 5;

    private final Path program;
    private final String pluginVersion;

    /**
     * Maven as it is installed.
     *
     * @param program {@code mvn}
     * @param pluginVersion of {@code maven-dependency-plugin}
     */
    public Maven(Path program, String pluginVersion) {
        this.program = program;
        this.pluginVersion = pluginVersion;
    }

    /** Looks for it in {@code MAVEN_HOME} and on the {@code PATH}. */
    public static Optional<Maven> find(Map<String, String> environment, String pluginVersion) {
        Stream<Path> home = Stream.ofNullable(environment.get("MAVEN_HOME")).map(folder -> Path.of(folder, "bin"));
        Stream<Path> path = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        return Stream.concat(home, path)
                .map(folder -> folder.resolve("mvn"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Maven(program, pluginVersion));
    }

    /**
     * The libraries of a project. Takes seconds, or minutes when they have to be fetched; interruption ends Maven.
     *
     * @throws IOException if Maven cannot tell; the message is what it says
     */
    public Libraries libraries(Path pom) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("telecast-maven");
        try {
            Path answer = scratch.resolve("libraries.txt");
            run(
                    List.of(
                            program.toString(),
                            "-B",
                            "-q",
                            "-Dstyle.color=never",
                            "-f",
                            pom.toString(),
                            "org.apache.maven.plugins:maven-dependency-plugin:" + pluginVersion + ":list",
                            "-DoutputAbsoluteArtifactFilename=true",
                            "-DoutputFile=" + answer),
                    scratch.resolve("output.txt"));
            if (!Files.isRegularFile(answer)) {
                throw new IOException("it wrote no list of dependencies");
            }
            return DependencyList.read(Files.readAllLines(answer));
        } finally {
            Trees.delete(scratch);
        }
    }

    private static void run(List<String> command, Path said) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("it did not end within " + PATIENCE.toMinutes() + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(errors(said));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static String errors(Path said) throws IOException {
        try (InputStream in = Files.newInputStream(said)) {
            String text = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
            String errors = text.lines()
                    .filter(line -> line.startsWith("[ERROR]"))
                    .map(line -> line.substring("[ERROR]".length()).strip())
                    .filter(line -> !line.isEmpty())
                    .limit(MOST_LINES)
                    .collect(Collectors.joining("\n"));
            return errors.isEmpty() ? text.strip() : errors;
        }
    }
}
