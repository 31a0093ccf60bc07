package io.telecast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide shows is what the tests beside this one run. */
class GuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path GUIDE = Path.of("..", "docs", "testing-plugins.md");
    private static final Path EXAMPLES = Path.of("src/test/java/io/telecast/testkit/example");

    @Test
    void everyLineOfTheGuideIsRun() throws IOException {
        String run = sources();
        var blocks = JAVA.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> dense(block.group(1)))
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(run).contains(block.replaceAll("}$", "")));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            var all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(dense(Files.readString(file)));
            }
            return all.toString();
        }
    }

    /** Where lines break is the formatter's business. */
    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }
}
