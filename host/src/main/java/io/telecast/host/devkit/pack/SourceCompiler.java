package io.telecast.host.devkit.pack;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the JDK that runs this process. Processors of annotations are not run. Safe to use from any thread. */
public final class SourceCompiler {

    private final JavaCompiler compiler;

    private SourceCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Finds it.
     *
     * @throws IOException if this Java has none; the message says what to do
     */
    public static SourceCompiler ofThisJava() throws IOException {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IOException("The Java in " + System.getProperty("java.home")
                    + " has no compiler. Run Telecast with a JDK: set TELECAST_JAVA_HOME to one.");
        }
        return new SourceCompiler(found);
    }

    /**
     * Compiles sources from scratch.
     *
     * @param release of Java, such as 25
     * @param output an empty folder
     * @throws IOException if the files cannot be read or written
     */
    public Compilation compile(Collection<Path> sources, Collection<Path> classPath, String release, Path output)
            throws IOException {
        var found = new DiagnosticCollector<JavaFileObject>();
        var said = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            boolean done = compiler.getTask(
                            said,
                            files,
                            found,
                            options(classPath, release, output),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            List<SourceProblem> problems = new ArrayList<>();
            found.getDiagnostics().forEach(diagnostic -> problems.add(problem(diagnostic)));
            if (!done && problems.stream().noneMatch(SourceProblem::error)) {
                problems.add(general(said.toString()));
            }
            return new Compilation(done, problems);
        } catch (RuntimeException e) {
            // such as for a release that there is not, or when the compiler itself fails
            return new Compilation(false, List.of(general(String.valueOf(e.getMessage()))));
        }
    }

    private static List<String> options(Collection<Path> classPath, String release, Path output) {
        String path = Stream.concat(ApiJars.all().stream(), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                "--release",
                release,
                "-Xlint",
                "-Xlint:-path",
                "-proc:none",
                "-parameters",
                "-g",
                "-classpath",
                path,
                "-d",
                output.toString());
    }

    private static SourceProblem problem(Diagnostic<? extends JavaFileObject> said) {
        return new SourceProblem(
                said.getKind() == Diagnostic.Kind.ERROR,
                source(said),
                Math.max(0, said.getLineNumber()),
                Math.max(0, said.getColumnNumber()),
                said.getMessage(Locale.ENGLISH),
                excerpt(said));
    }

    /** Some things are said of class files, which may lie in a jar. */
    private static Optional<Path> source(Diagnostic<? extends JavaFileObject> said) {
        return Optional.ofNullable(said.getSource())
                .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE)
                .map(file -> Path.of(file.toUri()));
    }

    private static String excerpt(Diagnostic<? extends JavaFileObject> said) {
        Optional<Path> source = source(said);
        if (source.isEmpty() || said.getLineNumber() < 1) {
            return "";
        }
        try (Stream<String> lines = Files.lines(source.get())) {
            return lines.skip(said.getLineNumber() - 1).findFirst().orElse("");
        } catch (IOException | RuntimeException e) {
            return ""; // saved again meanwhile, or no text
        }
    }

    private static SourceProblem general(String said) {
        String text = said.isBlank() ? "The compiler failed and does not say why." : said.strip();
        return new SourceProblem(true, Optional.empty(), 0, 0, text, "");
    }
}
