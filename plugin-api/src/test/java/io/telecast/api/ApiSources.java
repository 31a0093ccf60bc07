package io.telecast.api;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The API's sources, as authors of plugins read them. */
final class ApiSources {

    private static final Path SOURCES = Path.of("src/main/java");

    private ApiSources() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages, by name. */
    static List<String> packages() {
        return files().stream()
                .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
                .distinct()
                .toList();
    }

    /** The sources parsed by a task, which has their comments. */
    static List<CompilationUnitTree> parsed(JavacTask task) {
        try {
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavacTask task() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        return (JavacTask)
                compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files()));
    }
}
