package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin guide shows can be copied out of it. */
class GuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path data;

    @Test
    void thePluginOfTheGuideRuns() throws Exception {
        String plugin = blocks().getFirst();
        TestJar.of("hello", "1.0.0")
                .manifest("Plugin-Class", "org.example.HelloPlugin")
                .manifest("Plugin-Uses", "commands")
                .source("org.example.HelloPlugin", plugin)
                .write(data.resolve("hello.jar"));
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.plugins.install(data.resolve("hello.jar")).state()).isEqualTo(PluginState.ON);
        }
    }

    @Test
    void thePiecesOfTheGuideCompile() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(5);
        for (String piece : blocks.subList(1, blocks.size())) {
            // the members come first, then a statement if there is one
            int statement = Stream.of("Store<", "LiveSettings<", "PluginTexts ")
                    .mapToInt(piece::indexOf)
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(piece.length());
            byte[] jar = TestJar.of("piece", "1.0.0")
                    .source("test.Main", """
                            package test;
                            import io.telecast.api.*;
                            import io.telecast.api.command.*;
                            import io.telecast.api.settings.*;
                            import io.telecast.api.storage.*;
                            import io.telecast.api.text.*;
                            import java.time.*;
                            import java.util.*;
                            public class Main implements TelecastPlugin {
                                %s
                                public void start(PluginContext context) {}
                                void piece(PluginContext context, CommandCall call) {
                                    %s
                                }
                            }
                            """.formatted(piece.substring(0, statement), piece.substring(statement)))
                    .bytes();
            assertThat(jar).isNotEmpty();
        }
    }

    private static List<String> blocks() throws Exception {
        return JAVA.matcher(Files.readString(Path.of("../docs/plugins.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
