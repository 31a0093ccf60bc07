package io.telecast.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The product as the build assembled it, and how it is run. */
public final class Assembled {
    private static final Path HOME = Path.of("target", "telecast").toAbsolutePath();

    /** As in the launcher. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private Assembled() {}

    /** The folder with {@code lib} and {@code plugins}. */
    public static Path home() {
        return HOME;
    }

    /** The jar of a plugin that comes with the product. */
    public static Path plugin(String id) {
        try (var jars = Files.newDirectoryStream(HOME.resolve("plugins"), "telecast-plugin-" + id + "*.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException("The product is not assembled; run mvn package first.", e);
        }
    }

    /**
     * A process that runs the product's command line, with nothing of this machine's settings in its environment.
     *
     * @param jvm further options of the JVM
     * @param arguments as after {@code telecast}
     */
    static ProcessBuilder process(List<String> jvm, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(jvm);
        command.add("-Dtelecast.home=" + HOME);
        command.add("-cp");
        command.add(HOME.resolve("lib") + "/*");
        command.add("io.telecast.host.cli.Main");
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("TELECAST_") || name.startsWith("JAVA_"));
        return process;
    }
}
