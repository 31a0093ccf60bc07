package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The files of the page. */
class AssetsTest {

    @RegisterExtension
    static final TelecastExtension telecast = TelecastExtension.with(PlayerPlugin.class)
            .withPlugin("collect", CollectPlugin.class)
            .build();

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"\\.\\./player/assets/([^\"#]+)");
    private static final Pattern SYMBOL = Pattern.compile("icons\\.svg#([a-z]+)");
    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'\\./([^']+)'");

    @Test
    void allTogetherAreSmall() throws Exception {
        long bytes = files("").stream().mapToLong(file -> text(file).length()).sum();

        assertThat(bytes).isBetween(10_000L, 150 * 1024L);
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws Exception {
        for (Path file : files("")) {
            assertThat(text(file).replace("http://www.w3.org/2000/svg", ""))
                    .as("%s", file)
                    .doesNotContain("://");
        }
    }

    @Test
    void thePagesFindTheirFilesAndCarryNoScriptOrStyleOfTheirOwn() throws Exception {
        String icons = text(web().resolve("icons.svg"));
        var viewer = new Viewer(telecast);
        List<String> tokens = new ArrayList<>();
        for (String name : List.of("a.mp4", "a.mp3", "a.jpg", "a.pdf")) {
            tokens.add(viewer.token(TestFile.of(name, 100)));
        }
        tokens.add(Viewer.collectionToken(viewer.collect("All", tokens.toArray(String[]::new))));
        for (String token : tokens) {
            String page = viewer.get("/watch/" + token).text();
            assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:");
            for (String name : found(REFERENCE, page)) {
                assertThat(viewer.get("/player/assets/" + name).status())
                        .as(name)
                        .isEqualTo(200);
            }
            assertThat(found(SYMBOL, page)).allSatisfy(id -> assertThat(icons).contains("id=\"" + id + "\""));
        }
    }

    @Test
    void modulesFindEachOther() throws Exception {
        for (Path module : files("js")) {
            assertThat(found(IMPORT, text(module)))
                    .allSatisfy(name -> assertThat(web().resolve("js", name)).exists());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }

    private static List<Path> files(String folder) throws Exception {
        try (var files = Files.walk(web().resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Path web() throws Exception {
        return Path.of(PlayerPlugin.class.getResource("/web").toURI());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
