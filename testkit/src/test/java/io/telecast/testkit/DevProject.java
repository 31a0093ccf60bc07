package io.telecast.testkit;

import io.telecast.host.devkit.Versions;
import io.telecast.host.devkit.create.NewPlugin;
import io.telecast.host.devkit.create.ProjectFolder;
import io.telecast.host.devkit.create.ProjectTemplate;
import io.telecast.host.plugin.jar.ApiVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A new plugin's project, edited as developers do. */
final class DevProject {

    static final String TEXTS = "src/main/resources/texts.properties";
    static final String MAIN = "src/main/java/org/example/hello/HelloPlugin.java";

    private final Path root;

    private DevProject(Path root) {
        this.root = root;
    }

    static DevProject make(Path root) throws IOException {
        new ProjectFolder(root)
                .write(new ProjectTemplate(Versions.built(), ApiVersion.built()).files(NewPlugin.named("hello")));
        return new DevProject(root);
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    /** Saves a file in place. */
    void save(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    /** Saves a file beside and renames it, as many editors do. */
    void saveByRename(String name, String text) throws IOException {
        Path beside = Files.writeString(file(name + "~"), text);
        Files.move(beside, file(name), StandardCopyOption.ATOMIC_MOVE);
    }

    void edit(String name, String from, String to) throws IOException {
        save(name, edited(name, from, to));
    }

    /** What a file would be after an edit. */
    String edited(String name, String from, String to) throws IOException {
        String before = text(name);
        if (!before.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        return before.replace(from, to);
    }

    /** Saves a class of the plugin's own package. */
    void saveClass(String name, String body) throws IOException {
        save("src/main/java/org/example/hello/" + name + ".java", "package org.example.hello;\n\n" + body + "\n");
    }

    void delete(String name) throws IOException {
        Files.delete(file(name));
    }
}
