package io.telecast.dist.plugins;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.telecast.dist.Assembled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Builds plugin jars from source, good ones and others. */
final class JarMaker {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();

    /** A plugin with a manifest in order and no class yet. */
    static JarMaker plugin(String id) {
        return new JarMaker()
                .manifest("Plugin-Id", id)
                .manifest("Plugin-Version", "1.0.0")
                .manifest("Plugin-Class", "example.Example")
                .manifest("Plugin-Requires", "^1.0.0")
                .manifest("Plugin-Uses", "commands, routes:*");
    }

    JarMaker manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    JarMaker without(String name) {
        manifest.remove(name);
        return this;
    }

    JarMaker entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Adds {@code example.Example} with this body of its {@code start} method. */
    JarMaker starting(String body) throws IOException {
        return source("""
                package example;
                public final class Example implements io.telecast.api.TelecastPlugin {
                    @Override
                    public void start(io.telecast.api.PluginContext context) throws Exception {
                        %s
                    }
                }
                """.formatted(body));
    }

    /** Compiles {@code example.Example} against the product's API and adds it. */
    JarMaker source(String source) throws IOException {
        Path folder = Files.createTempDirectory("telecast-plugin");
        try {
            Path file = Files.writeString(folder.resolve("Example.java"), source);
            var messages = new ByteArrayOutputStream();
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, messages, messages, "-cp", classPath(), "-d", folder.toString(), file.toString());
            if (result != 0) {
                throw new IllegalStateException(messages.toString(UTF_8));
            }
            return entry("example/Example.class", Files.readAllBytes(folder.resolve("example/Example.class")));
        } finally {
            io.telecast.dist.Folders.delete(folder);
        }
    }

    private static String classPath() throws IOException {
        try (var jars = Files.newDirectoryStream(Assembled.home().resolve("lib"), "*.jar")) {
            var paths = new java.util.ArrayList<String>();
            jars.forEach(jar -> paths.add(jar.toString()));
            return String.join(java.io.File.pathSeparator, List.copyOf(paths));
        }
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (!manifest.isEmpty()) {
                put(zip, "META-INF/MANIFEST.MF", manifestText().getBytes(UTF_8));
            }
            for (var each : entries.entrySet()) {
                put(zip, each.getKey(), each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private String manifestText() {
        var text = new StringBuilder("Manifest-Version: 1.0\r\n");
        manifest.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(bytes);
        zip.closeEntry();
    }
}
