package io.telecast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.telecast.host.devkit.Versions;
import io.telecast.host.devkit.create.NewPlugin;
import io.telecast.host.devkit.create.ProjectFolder;
import io.telecast.host.devkit.create.ProjectTemplate;
import io.telecast.host.devkit.pack.Compilation;
import io.telecast.host.devkit.pack.SourceCompiler;
import io.telecast.host.plugin.jar.ApiVersion;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What {@code telecast plugins new} makes compiles without a warning, starts in the real host, and passes its own test. */
class NewProjectTest {

    @TempDir
    private Path place;

    @ParameterizedTest
    @ValueSource(strings = {"hello", "film-club", "start", "a-1"})
    void aNewProjectPassesItsOwnTest(String name) throws Exception {
        NewPlugin plugin = NewPlugin.named(name);
        Path project = place.resolve(name);
        new ProjectFolder(project).write(new ProjectTemplate(Versions.built(), ApiVersion.built()).files(plugin));
        Path classes = Files.createDirectory(place.resolve("classes"));
        assertThat(compile(project, classes).problems()).isEmpty();
        Files.copy(project.resolve("src/main/resources/texts.properties"), classes.resolve("texts.properties"));

        TestExecutionSummary summary = run(classes, plugin.packageName() + "." + plugin.className() + "Test");

        assertThat(summary.getFailures())
                .extracting(TestExecutionSummary.Failure::getException)
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isOne();
    }

    private static Compilation compile(Path project, Path classes) throws IOException {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        try (Stream<Path> files = Files.walk(project)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSize(2);
            return SourceCompiler.ofThisJava().compile(sources, classPath, "25", classes);
        }
    }

    private static TestExecutionSummary run(Path classes, String testClass) throws Exception {
        try (var loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, NewProjectTest.class.getClassLoader())) {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(loader.loadClass(testClass)))
                    .build();
            var listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, listener);
            return listener.getSummary();
        }
    }
}
