package io.telecast.testkit.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.devkit.pack.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What compiled against the first plugin API still does, without a warning. Run with {@code -Dtelecast.first-plugin=write}
 * this makes the jar anew: only for as long as the first API is not frozen.
 */
class FirstPluginSourcesTest {

    @TempDir
    private Path classes;

    @Test
    void theyCompile() throws Exception {
        Compilation compilation = FirstPluginJar.compile(classes);
        assertThat(compilation.problems()).isEmpty();
        if ("write".equals(System.getProperty("telecast.first-plugin"))) {
            FirstPluginJar.pack(classes);
        }
        assertThat(FirstPluginJar.JAR).isRegularFile();
    }
}
