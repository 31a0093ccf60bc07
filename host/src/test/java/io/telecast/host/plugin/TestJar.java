package io.telecast.host.plugin;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.plugin.capability.Uses;
import jakarta.servlet.http.HttpServlet;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.slf4j.Logger;

/** Builds a plugin's jar from source text. */
public final class TestJar {

    /** What a plugin may see. */
    private static final String CLASS_PATH = Stream.of(TelecastPlugin.class, HttpServlet.class, Logger.class)
            .map(TestJar::location)
            .collect(Collectors.joining(File.pathSeparator));

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    private final Set<String> leftOut = new HashSet<>();

    private TestJar() {}

    /** A jar without a manifest. */
    static TestJar empty() {
        return new TestJar();
    }

    /** A plugin without a class yet, which may use everything. */
    static TestJar of(String id, String version) {
        return new TestJar()
                .manifest("Manifest-Version", "1.0")
                .manifest("Plugin-Id", id)
                .manifest("Plugin-Version", version)
                .manifest("Plugin-Class", "test.Main")
                .manifest("Plugin-Requires", "^1.0.0")
                .manifest("Plugin-Uses", Uses.everything().text())
                .manifest("Plugin-Description", "A plugin for a test.")
                .manifest("Plugin-Provider", "Tests");
    }

    /** A plugin whose {@code start(context)} does this. */
    public static TestJar starting(String id, String version, String body) {
        return of(id, version).main(body, "");
    }

    /** The class {@code test.Main}, from what its start and stop do. */
    TestJar main(String start, String stop) {
        return source("test.Main", """
                package test;
                import io.telecast.api.*;
                import io.telecast.api.chat.*;
                import io.telecast.api.command.*;
                import io.telecast.api.event.*;
                import io.telecast.api.storage.*;
                import java.util.*;
                public class Main implements TelecastPlugin {
                    public Main() {}
                    public void start(PluginContext context) throws Exception { %s }
                    public void stop() throws Exception { %s }
                }
                """.formatted(start, stop));
    }

    public TestJar manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    public TestJar without(String name) {
        manifest.remove(name);
        return this;
    }

    TestJar source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    TestJar file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestJar file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** Leaves a compiled class out. */
    TestJar leavingOut(String entry) {
        leftOut.add(entry);
        return this;
    }

    /** Writes the jar. */
    public Path write(Path to) {
        try {
            Files.write(to, bytes());
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putAll(compile());
        all.keySet().removeAll(leftOut);
        try (var jar = new JarOutputStream(out)) {
            if (!manifest.isEmpty()) {
                jar.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
                var written = new Manifest();
                manifest.forEach((name, value) -> written.getMainAttributes().putValue(name, value));
                written.write(jar);
            }
            for (var file : all.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, byte[]> compile() {
        if (sources.isEmpty()) {
            return Map.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var output = new Output(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        boolean compiled = compiler.getTask(
                        messages, output, null, List.of("-proc:none", "-classpath", CLASS_PATH), null, units)
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages.toString());
        }
        return output.classes();
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

        Output(StandardJavaFileManager manager) {
            super(manager);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, out) -> classes.put(name.replace('.', '/') + ".class", out.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var out = new ByteArrayOutputStream();
                    written.put(className, out);
                    return out;
                }
            };
        }
    }
}
