package io.telecast.testkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.HostImplemented;
import io.telecast.api.PluginContext;
import io.telecast.testkit.TelecastExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the extension points show runs as it stands there. */
class ExtensionPointsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+\\.md)");

    @TempDir
    private Path folder;

    static List<Page> pages() throws IOException {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theExampleDoesWhatItsTestSays(Page page) throws Exception {
        var code = new PageCode(folder);
        try (TelecastExtension telecast =
                TelecastExtension.with(code.plugin(page)).id("example").build()) {
            telecast.start();
            code.scene(page).play(telecast);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageAnswersEveryQuestionAndItsLinksLeadSomewhere(Page page) throws IOException {
        assertThat(page.text())
                .contains("## Threads and limits", "## Errors", "## Testing it", "## Upgrade and stop")
                .satisfies(text -> assertThat(text.lines().count()).isLessThan(80));
        assertThat(LINK.matcher(page.text()).results())
                .allSatisfy(link -> assertThat(Files.exists(Page.folder().resolve(link.group(1))))
                        .as(link.group(1))
                        .isTrue());
        assertThat(Page.index()).contains("(" + page + ".md)");
    }

    @Test
    void everyMemberOfTheContextIsOnAPage() throws IOException {
        var all = new StringBuilder();
        for (Page page : pages()) {
            all.append(page.text());
        }
        assertThat(PluginContext.class.getMethods())
                .filteredOn(method -> method.getReturnType().isAnnotationPresent(HostImplemented.class))
                .extracting(method -> method.getName() + "()")
                .allSatisfy(member -> assertThat(all).contains(member));
    }
}
