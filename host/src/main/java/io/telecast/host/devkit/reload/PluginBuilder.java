package io.telecast.host.devkit.reload;

import io.telecast.host.devkit.Trees;
import io.telecast.host.devkit.pack.Compilation;
import io.telecast.host.devkit.pack.JarPacker;
import io.telecast.host.devkit.pack.SourceCompiler;
import io.telecast.host.devkit.pack.SourceProblem;
import io.telecast.host.devkit.project.BadProjectException;
import io.telecast.host.devkit.project.Libraries;
import io.telecast.host.devkit.project.PluginProject;
import io.telecast.host.devkit.project.Pom;
import io.telecast.host.devkit.project.ProjectFiles;
import io.telecast.host.plugin.folder.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a plugin's jar of its project. All sources are compiled together, into a folder of their own: what is deleted is
 * gone, and what does not compile spoils nothing. Not thread-safe.
 */
final class PluginBuilder {

    /** How a build ended. */
    sealed interface Result {

        /**
         * There is a jar.
         *
         * @param compiled how many sources; 0 where the classes from before were right
         */
        record Packed(Path jar, int compiled, Duration compiling, List<SourceProblem> warnings) implements Result {}

        /** The sources do not compile. */
        record Failed(List<SourceProblem> errors, Duration compiling) implements Result {}
    }

    /** What classes are made of. */
    private record Ingredients(
            Map<Path, FileStamp> sources, Map<Path, FileStamp> jars, Libraries libraries, String release) {}

    /** Classes that were made. */
    private record Made(Ingredients of, Path classes) {}

    private final PluginProject project;
    private final SourceCompiler compiler;
    private final String usualRelease;
    private final Path work;
    private Optional<Made> made = Optional.empty();
    private int builds;

    /**
     * Makes a builder.
     *
     * @param usualRelease of Java, where the project does not say
     * @param work a folder of its own, emptied now
     */
    PluginBuilder(PluginProject project, SourceCompiler compiler, String usualRelease, Path work) throws IOException {
        this.project = project;
        this.compiler = compiler;
        this.usualRelease = usualRelease;
        this.work = work;
        Trees.delete(work);
        Files.createDirectories(work);
    }

    /** @throws IOException if there is nothing to build, or files cannot be read or written */
    Result build(Pom pom, ProjectFiles files, Libraries libraries) throws IOException {
        var ingredients = new Ingredients(
                files.below(project.sources()),
                files.below(project.libraries()),
                libraries,
                pom.release().orElse(usualRelease));
        if (made.isPresent() && made.get().of().equals(ingredients)) {
            return new Result.Packed(pack(pom, made.get().classes(), libraries), 0, Duration.ZERO, List.of());
        }
        if (ingredients.sources().isEmpty()) {
            throw new BadProjectException("There is no .java file below " + project.sources() + ".");
        }
        long begun = System.nanoTime();
        Path classes = Files.createDirectory(work.resolve("classes-" + ++builds));
        Compilation compilation = compiler.compile(
                ingredients.sources().keySet(), onClassPath(libraries), ingredients.release(), classes);
        Duration compiling = Duration.ofNanos(System.nanoTime() - begun);
        if (!compilation.done()) {
            Trees.delete(classes);
            return new Result.Failed(compilation.errors(), compiling);
        }
        if (made.isPresent()) {
            Trees.delete(made.get().classes());
        }
        made = Optional.of(new Made(ingredients, classes));
        return new Result.Packed(
                pack(pom, classes, libraries), ingredients.sources().size(), compiling, compilation.warnings());
    }

    private static List<Path> onClassPath(Libraries libraries) {
        return Stream.concat(libraries.packed().stream(), libraries.compileOnly().stream())
                .toList();
    }

    private Path pack(Pom pom, Path classes, Libraries libraries) throws IOException {
        Path jar = work.resolve("plugin.jar");
        try (JarPacker packer = JarPacker.of(jar, pom.manifest())) {
            packer.all(classes);
            if (Files.isDirectory(project.resources())) {
                packer.all(project.resources(), ProjectFiles::isMeant);
            }
            for (Path library : libraries.packed()) {
                packer.library(library);
            }
        }
        return jar;
    }
}
