package io.telecast.testkit.pages;

import static java.util.stream.Collectors.joining;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.devkit.pack.Compilation;
import io.telecast.host.devkit.pack.SourceCompiler;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A page's pieces as classes: a folder with the plugin and its files, and another with its test. */
final class PageCode {

    private static final String API = imports(Stream.concat(
            Stream.of(
                            "access",
                            "bot",
                            "callback",
                            "chat",
                            "collection",
                            "command",
                            "delivery",
                            "event",
                            "file",
                            "http",
                            "job",
                            "link",
                            "page",
                            "question",
                            "secret",
                            "settings",
                            "start",
                            "storage",
                            "text",
                            "user",
                            "web")
                    .map(room -> "io.telecast.api." + room + ".*"),
            Stream.of(
                    "io.telecast.api.*",
                    "jakarta.servlet.http.*",
                    "java.io.*",
                    "java.net.URI",
                    "java.time.*",
                    "java.util.*",
                    "java.util.concurrent.atomic.*",
                    "java.util.regex.Pattern")));
    private static final String KIT = imports(Stream.of(
            "io.telecast.testkit.*",
            "java.time.*",
            "java.util.*",
            "org.awaitility.Awaitility",
            "static org.assertj.core.api.Assertions.*"));

    private final Path folder;

    PageCode(Path folder) {
        this.folder = folder;
    }

    private static String imports(Stream<String> names) {
        return names.map(name -> "import " + name + ";\n").collect(joining());
    }

    Class<? extends TelecastPlugin> plugin(Page page) throws Exception {
        String text = """
                package org.example;
                %s
                public final class ExamplePlugin implements TelecastPlugin {
                    @Override
                    public void start(PluginContext context) throws Exception {
                %s
                    }
                }
                """.formatted(API, page.start());
        Path classes = compiled("ExamplePlugin", text);
        for (Page.Piece file : page.files()) {
            Path to = classes.resolve(file.name());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.text());
        }
        return loaded(classes, "org.example.ExamplePlugin").asSubclass(TelecastPlugin.class);
    }

    Scene scene(Page page) throws Exception {
        String text = """
                package org.example;
                %s
                public final class ExampleScene implements io.telecast.testkit.pages.Scene {
                    @Override
                    public void play(TelecastExtension telecast) throws Exception {
                %s
                    }
                }
                """.formatted(KIT, page.scene());
        Class<?> type = loaded(compiled("ExampleScene", text), "org.example.ExampleScene");
        return type.asSubclass(Scene.class).getConstructor().newInstance();
    }

    private Path compiled(String name, String text) throws IOException {
        Path source = folder.resolve(name + ".java");
        Path classes = Files.createDirectory(folder.resolve(name));
        Files.writeString(source, text);
        List<Path> path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Compilation outcome = SourceCompiler.ofThisJava().compile(List.of(source), path, "25", classes);
        if (!outcome.done()) {
            throw new AssertionError(outcome.errors() + "\n" + text);
        }
        return classes;
    }

    /** Not closed: the classes are loaded one by one while the test runs. */
    private static Class<?> loaded(Path classes, String name) throws Exception {
        URI place = classes.toUri();
        var loader = new URLClassLoader(new URL[] {place.toURL()}, Scene.class.getClassLoader());
        return loader.loadClass(name);
    }
}
