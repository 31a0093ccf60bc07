package io.telecast.testkit;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.devkit.pack.JarPacker;
import io.telecast.host.plugin.capability.Uses;
import jakarta.servlet.http.HttpServlet;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.slf4j.Logger;

/**
 * The source of a plugin, by its parts.
 *
 * @param members of the plugin's class
 * @param files further files of the jar
 */
record HostileSource(String members, String start, String check, String stop, Map<String, byte[]> files) {

    private static final String CLASS_PATH = Stream.of(TelecastPlugin.class, HttpServlet.class, Logger.class)
            .map(HostileSource::location)
            .collect(Collectors.joining(File.pathSeparator));

    private static final String TEMPLATE = """
            package hostile;
            import io.telecast.api.*;
            import io.telecast.api.access.*;
            import io.telecast.api.chat.*;
            import io.telecast.api.command.*;
            import io.telecast.api.event.*;
            import io.telecast.api.job.*;
            import io.telecast.api.link.*;
            import io.telecast.api.settings.*;
            import io.telecast.api.storage.*;
            import jakarta.servlet.http.*;
            import java.time.*;
            import java.util.*;
            import java.util.regex.Pattern;
            public class Main implements TelecastPlugin {
                interface Page { void answer(HttpServletRequest request, HttpServletResponse response) throws Exception; }
                public record Note(String key, int number) {}
                static void block() throws InterruptedException { Thread.sleep(Duration.ofDays(1)); }
                /** Goes on whatever happens, until the test lets go. */
                static void spin() { while (System.getProperty("telecast.hostile.end") == null) Thread.onSpinWait(); }
                static void command(PluginContext context, String name, CommandHandler handler) {
                    context.commands().register(CommandSpec.named(name).describedAs("Does harm").build(), handler);
                }
                static void page(PluginContext context, String path, Page page) {
                    context.http().serve(path, new HttpServlet() {
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws java.io.IOException {
                            try { page.answer(request, response); }
                            catch (java.io.IOException | RuntimeException e) { throw e; }
                            catch (Exception e) { throw new IllegalStateException(e); }
                        }
                    });
                }
                static void tell(String what) { System.setProperty("telecast.hostile.said", what); }
                @MEMBERS@
                public void start(PluginContext context) throws Exception { @START@ }
                public void check() throws Exception { @CHECK@ }
                public void stop() throws Exception { @STOP@ }
            }
            """;

    static HostileSource starting(String start) {
        return new HostileSource("", start, "", "", Map.of());
    }

    HostileSource with(String more) {
        return new HostileSource(more, start, check, stop, files);
    }

    HostileSource checking(String body) {
        return new HostileSource(members, start, body, stop, files);
    }

    HostileSource stopping(String body) {
        return new HostileSource(members, start, check, body, files);
    }

    HostileSource file(String name, byte[] content) {
        Map<String, byte[]> more = new HashMap<>(files);
        more.put(name, content);
        return new HostileSource(members, start, check, stop, more);
    }

    /** Compiles and packs it. */
    Path pack(Path folder, String id) throws IOException {
        Path work = Files.createTempDirectory(folder, id);
        Path source = Files.createDirectories(work.resolve("src/hostile")).resolve("Main.java");
        Files.writeString(
                source,
                TEMPLATE.replace("@MEMBERS@", members)
                        .replace("@START@", start)
                        .replace("@CHECK@", check)
                        .replace("@STOP@", stop));
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(source, classes);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path to = classes.resolve(file.getKey());
            Files.createDirectories(to.resolveSibling(""));
            Files.write(to, file.getValue());
        }
        Path jar = work.resolve(id + ".jar");
        Map<String, String> manifest = Map.of(
                "Plugin-Id",
                id,
                "Plugin-Version",
                "1.0.0",
                "Plugin-Class",
                "hostile.Main",
                "Plugin-Requires",
                "^1.0.0",
                "Plugin-Uses",
                Uses.everything().text());
        try (JarPacker packer = JarPacker.of(jar, manifest)) {
            packer.all(classes);
        }
        return jar;
    }

    private static void compile(Path source, Path classes) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        List<String> options = List.of("-proc:none", "-classpath", CLASS_PATH, "-d", classes.toString());
        boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages.toString());
        }
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
}
