package io.telecast.testkit.first;

import io.telecast.host.devkit.pack.Compilation;
import io.telecast.host.devkit.pack.JarPacker;
import io.telecast.host.devkit.pack.SourceCompiler;
import io.telecast.host.plugin.capability.Uses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plugin's jar, and how it was made. It is made anew only as long as the first API is not frozen. */
final class FirstPluginJar {

    private static final Path HOME = Path.of("src/test/resources/first-plugin");
    static final Path JAR = HOME.resolve("first-plugin-1.0.0.jar");

    private FirstPluginJar() {}

    /** Compiles the sources that lie beside the jar against the present API. */
    static Compilation compile(Path classes) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(HOME.resolve("sources"))) {
            sources = files.filter(Files::isRegularFile).sorted().toList();
        }
        return SourceCompiler.ofThisJava().compile(sources, List.of(), "25", classes);
    }

    /** Puts compiled classes into the jar, with what else belongs to it. */
    static void pack(Path classes) throws IOException {
        try (JarPacker packer = JarPacker.of(
                JAR,
                Map.of(
                        "Plugin-Id", "first",
                        "Plugin-Version", "1.0.0",
                        "Plugin-Class", "org.example.first.FirstPlugin",
                        "Plugin-Requires", "^1.0.0",
                        "Plugin-Uses", Uses.everything().text(),
                        "Plugin-Description", "Uses every extension point of the first plugin API.",
                        "Plugin-Provider", "Example"))) {
            packer.all(classes).all(HOME.resolve("files"));
        }
    }
}
