package io.telecast.bench.wire.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs: this one's Java, with the launcher's options. */
public final class Jvm {

    /** As in the launcher. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseStringDeduplication",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxRAMPercentage=50",
            "-Djava.awt.headless=true");

    private Jvm() {}

    /**
     * A JVM that knows nothing of this machine's settings.
     *
     * @param options further ones
     */
    public static ProcessBuilder of(String classPath, String mainClass, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        if (options.stream().noneMatch(option -> option.matches("-XX:\\+Use.*GC"))) {
            command.add("-XX:+UseG1GC");
        }
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("TELECAST_") || name.startsWith("JAVA_"));
        return process;
    }

    /** One with this process' classes. */
    public static ProcessBuilder sibling(Class<?> mainClass, List<String> options) {
        var all = new ArrayList<>(options);
        String folder = System.getProperty("telecast.testdc.folder", "");
        if (!folder.isEmpty()) {
            all.add("-Dtelecast.testdc.folder=" + folder);
        }
        return of(System.getProperty("java.class.path"), mainClass.getName(), all, List.of());
    }
}
