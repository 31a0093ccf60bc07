package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChannel;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a batch and the files below it. */
class BatchPageTest {

    @RegisterExtension
    static final TelecastExtension telecast =
            Scene.host().withPlugin("listener", ListenerPlugin.class).build();

    private final Scene scene = new Scene(telecast);

    private String page(TestFile... files) {
        TestChannel channel = telecast.channel("Page & <co>");
        List<TestMessage> posts =
                java.util.Arrays.stream(files).map(channel::post).toList();
        return scene.batch(posts.getFirst(), posts.getLast()).link("List");
    }

    @Test
    void itListsTheFiles() {
        String url =
                page(TestFile.of("a <b>.mp4", 2_000_000), TestFile.sample("scale.mp3"), TestFile.text("c.txt", "c"));

        TestResponse page = telecast.http().get(url);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Page &amp; &lt;co&gt;",
                        "3 files",
                        "a &lt;b&gt;.mp4",
                        "scale.mp3",
                        "1.9 MiB",
                        "Watch",
                        "Download")
                .contains(
                        "Play all",
                        "Playlist file",
                        "https://t.me/" + telecast.bot().username() + "?start=b-")
                .doesNotContain("a <b>.mp4");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("private");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void nothingOnItComesFromElsewhere() {
        String url = page(TestFile.of("own.mp4", 4000));
        String page = telecast.http().get(url).text();

        assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script|javascript:");
        for (String address : found("(?:src|href)=\"([^\"#]+)", page)) {
            if (!address.startsWith("https://t.me/")) {
                assertThat(address).doesNotContain("://");
                String absolute = telecast.url() + "/batch/" + address;
                assertThat(telecast.http()
                                .get(absolute.replace("/batch/../", "/"))
                                .status())
                        .as(address)
                        .isIn(address.contains("/watch/") ? List.of(404) : List.of(200));
            }
        }
        String icons = telecast.http().get("/batch-assets/icons.svg").text();
        assertThat(found("icons\\.svg#([a-z]+)", page))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(icons).contains("id=\"" + id + "\""));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    @Test
    void thePlaylistHoldsWhatPlays() {
        String url = page(
                TestFile.sample("test-card.mp4"), TestFile.text("c.txt", "c"), TestFile.of("Ärger, Teil 2.mp3", 5000));

        TestResponse list = telecast.http().get(url + "/playlist.m3u8");

        assertThat(list.header("Content-Type")).startsWith("audio/x-mpegurl");
        assertThat(list.text())
                .startsWith("#EXTM3U\n#PLAYLIST:Page & <co>")
                .contains("\n#EXTINF:30,test-card.mp4\n" + telecast.url() + "/f/")
                .contains("\n#EXTINF:-1,Ärger, Teil 2.mp3\n")
                .doesNotContain("c.txt");
        String stream = list.text()
                .lines()
                .filter(line -> line.contains("/f/"))
                .findFirst()
                .orElseThrow();
        assertThat(telecast.http().head(stream).status()).isEqualTo(200);
    }

    @Test
    void theDocumentTellsWhereFilesComeFrom() {
        TestChannel channel = telecast.channel("Catalogue");
        TestMessage post = channel.post(TestFile.of("a \"quoted\".mp4", 6000));
        String url = scene.batch(post, post).link("List");

        TestResponse json = telecast.http().get(url + "/batch.json");

        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.text())
                .contains("\"version\": 1", "\"id\": " + channel.id(), "\"title\": \"Catalogue\"")
                .contains("\"id\": " + post.id(), "\"file_name\": \"a \\\"quoted\\\".mp4\"", "\"file_size\": 6000")
                .contains("\"mime_type\": \"video/mp4\"", "\"link\": \"" + telecast.url() + "/f/");
    }

    @Test
    void longListsHavePages() {
        String url = scene.batch("Many", 350).link("List");

        assertThat(rows(telecast.http().get(url))).containsExactlyElementsOf(Scene.numbered(100));
        String last = telecast.http().get(url + "?page=4").text();
        assertThat(last).contains("350.mp4", "301–350 of 350").doesNotContain(">300.mp4<", "rel=\"next\"");
        assertThat(telecast.http().get(url + "?page=999").text()).contains("350.mp4");
        assertThat(telecast.http().get(url + "?page=-1%27").text()).contains("1–100 of 350");
        assertThat(telecast.http().get(url + "/playlist.m3u8").text().lines()).hasSize(2 + 2 * 350);
    }

    private static List<String> rows(TestResponse page) {
        return found("class=\"name\" dir=\"auto\">([^<]+)<", page.text());
    }

    @Test
    void aSlashAtTheEndIsTakenOff() {
        String url = page(TestFile.of("slash.mp4", 7000));

        TestResponse answer = telecast.http().get(url + "/");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo("../" + url.substring(url.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/batch",
                "/batch/",
                "/batch/x",
                "/batch/x/playlist.m3u8",
                "/batch/x/y/z",
                "/batch/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/batch/%00",
                "/batch/%F0%9F%98%80",
                "/batch-assets/",
                "/batch-assets/../texts.properties",
                "/batch-assets/missing.css",
            })
    void otherAddressesAreNotThere(String path) {
        assertThat(telecast.http().get(path).status()).isIn(400, 404);
    }

    @Test
    void tokensOfOtherKindsOpenNothing() {
        TestMessage made = scene.batch("Kinds", 2);
        String share = made.link("Share link");
        String stream = telecast.http()
                .get(made.link("List") + "/playlist.m3u8")
                .text()
                .lines()
                .filter(line -> line.contains("/f/"))
                .findFirst()
                .orElseThrow();
        String fileToken = stream.replaceFirst(".*/f/([^/]+)/.*", "$1");

        assertThat(telecast.http()
                        .get("/batch/" + share.substring(share.indexOf("=b-") + 3))
                        .status())
                .isEqualTo(404);
        assertThat(telecast.http().get("/batch/" + fileToken).status()).isEqualTo(404);
        assertThat(telecast.http().get(made.link("List") + "/other.txt").status())
                .isEqualTo(404);
    }
}
