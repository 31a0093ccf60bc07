package io.telecast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says of hostile plugins is what the tests try; {@code -Dtelecast.docs.write=true} writes it. */
class HostileTableTest {

    private static final Path PAGE = Path.of("..", "docs", "plugins-isolation.md");
    private static final String BEGIN = "<!-- hostile -->\n";
    private static final String END = "<!-- /hostile -->";

    @Test
    void theTableIsTrue() throws Exception {
        List<HostileCase> cases = Stream.of(
                        HostileStarts.cases(), HostileHandlers.cases(), HostileFloods.cases(), HostileLeftovers.cases())
                .flatMap(List::stream)
                .toList();
        assertThat(cases)
                .hasSizeGreaterThanOrEqualTo(30)
                .extracting(HostileCase::does)
                .doesNotHaveDuplicates();
        String table = cases.stream()
                .map(each -> "| " + each.does() + " | " + each.outcome() + " |\n")
                .collect(Collectors.joining("", "| A plugin that … | What comes of it |\n|---|---|\n", ""));
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("telecast.docs.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(table);
    }
}
