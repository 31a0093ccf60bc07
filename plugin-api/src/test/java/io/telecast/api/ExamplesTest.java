package io.telecast.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the comments can be copied out of them. */
class ExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final String IMPORTS = Stream.concat(
                    ApiSources.packages().stream().map(room -> room + ".*"),
                    Stream.of(
                            "java.io.*",
                            "java.net.URI",
                            "java.time.*",
                            "java.util.*",
                            "java.util.regex.Pattern",
                            "jakarta.servlet.http.*"))
            .map(what -> "import " + what + ";\n")
            .collect(Collectors.joining());

    @TempDir
    private Path classes;

    record Example(String file, String code) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Example> examples() {
        return ApiSources.files().stream().flatMap(ExamplesTest::of).toList();
    }

    private static Stream<Example> of(Path file) {
        try {
            return EXAMPLE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1).replaceAll("(?m)^ \\* ?", ""))
                    .map(code -> new Example(file.getFileName().toString(), code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreSome() {
        assertThat(examples()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compiles(Example example) {
        String text = example.code().startsWith("public final class")
                ? IMPORTS + example.code()
                : IMPORTS + "class Example { void example(PluginContext context) throws Exception {\n" + example.code()
                        + "\n}}";
        var said = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        said,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source(text)))
                .call();
        assertThat(compiled).as("%s%n%s", said, text).isTrue();
    }

    private static JavaFileObject source(String text) {
        String name = text.contains("public final class ")
                ? text.replaceFirst("(?s).*public final class (\\w+).*", "$1")
                : "Example";
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
