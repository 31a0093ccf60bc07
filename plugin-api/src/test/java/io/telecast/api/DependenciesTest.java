package io.telecast.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Whatever the API shows, every plugin depends on, and no version can take back. */
class DependenciesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

    @Test
    void thePomNamesThreeLibrariesAndNoMore() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> needed = DEPENDENCY
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .map(dependency -> ARTIFACT.matcher(dependency)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .toList();
        assertThat(needed).containsExactlyInAnyOrder("jspecify", "slf4j-api", "jakarta.servlet-api");
    }

    @Test
    void theClassesUseTheJdkAndTheThree() {
        var said = new StringWriter();
        int outcome = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "--multi-release",
                        "base",
                        "-verbose:package",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApiTypes.classes().toString());
        assertThat(outcome).as(said.toString()).isZero();
        assertThat(said.toString().lines().filter(line -> line.startsWith(" ") && line.contains("->")))
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.replaceFirst(".*->\\s*", ""))
                        .matches("(io\\.telecast\\.api|java|jakarta\\.servlet|org\\.slf4j|org\\.jspecify)[. ].*"));
    }
}
