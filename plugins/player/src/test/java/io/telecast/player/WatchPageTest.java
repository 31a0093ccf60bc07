package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one file. */
class WatchPageTest {

    @RegisterExtension
    static final TelecastExtension telecast =
            TelecastExtension.with(PlayerPlugin.class).build();

    private Viewer viewer;

    @BeforeEach
    void someone() {
        viewer = new Viewer(telecast);
    }

    @Test
    void aVideoIsPlayedFromTheServerThatThePageCameFrom() {
        TestMessage reply = viewer.send(TestFile.sample("test-card.mp4"));
        String token = Viewer.token(reply);
        assertThat(reply.link("Watch")).isEqualTo(telecast.url() + "/watch/" + token);

        TestResponse page = viewer.get(reply.link("Watch"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<video data-testid=\"player-video\"", "src=\"../f/" + token + "/test-card.mp4\"")
                .contains("href=\"../f/" + token + "/test-card.mp4?download\"")
                .contains("data-url=\"" + telecast.url() + "/f/" + token + "/test-card.mp4\"")
                .contains("data-testid=\"player-open-vlc\"", "data-ios=\"vlc-x-callback://")
                .contains(">test-card.mp4</h1>", "<span>0:30</span>")
                .doesNotContain("player-queue-item", "player-next");
    }

    @Test
    void eachKindHasItsElement() {
        String song = viewer.token(TestFile.sample("scale.mp3"));
        String photo = viewer.token(TestFile.sample("poster.jpg"));
        TestMessage book = viewer.send(TestFile.of("a.pdf", 5000));

        assertThat(viewer.get("/watch/" + song).text()).contains("<audio data-testid=\"player-video\"");
        assertThat(viewer.get("/watch/" + photo).text())
                .contains("data-testid=\"player-image\"")
                .doesNotContain("player-play", "player-open-");
        assertThat(Viewer.labels(book)).doesNotContain("Watch");
        assertThat(viewer.get("/watch/" + Viewer.token(book)).text())
                .contains("data-testid=\"player-download\"", ">Download 4.9 KiB</span>")
                .doesNotContain("player-play", "player-image", "player-open-");
    }

    @Test
    void thePageIsConfinedAndKeptPrivate() {
        TestResponse page = viewer.get("/watch/" + viewer.token(TestFile.of("a.mp4", 100)));

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
                        + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void headIsAnsweredLikeGetAndPostingIsRefused() {
        String path = "/watch/" + viewer.token(TestFile.of("a.mp4", 100));

        TestResponse head = telecast.http().head(path);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(telecast.http().post(path, "text/plain", "x").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".1", "/poster", "/stream.m3u8"})
    void aRevokedLinkSaysSo(String part) {
        var chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.sendFile(TestFile.of("a.mp4", 100));
        String token = Viewer.token(chat.await("a.mp4"));
        chat.send("/revoke " + telecast.url() + "/watch/" + token);
        chat.await("have ended");

        TestResponse answer = viewer.get("/watch/" + token + part);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text()).contains("Link ended");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//poster",
                "/%00",
                "/vi%20deo",
                "/Fnonsense",
                "/T/other",
                "/T/poster/x",
                "/T.1",
                "/T.0",
                "/T/subtitles.1",
                "/T/subtitles.x"
            })
    void whatIsNoPageIsNotFound(String path) {
        String token = viewer.token(TestFile.of("a.mp4", 100));

        assertThat(viewer.get("/watch" + path.replace("T", token)).status()).isIn(400, 404);
    }

    @Test
    void aSlashAtTheEndIsLedBack() {
        String token = viewer.token(TestFile.of("a.mp4", 100));

        TestResponse answer = viewer.get("/watch/" + token + "/");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).endsWith("../" + token);
    }

    @Test
    void hostileNamesAreTextAndNothingElse() {
        String name = "<title><script>alert(1)<script>\"' onerror='x' &lt; ${7777*7777} [[${title}]] 🎬.mp4";
        TestMessage reply = viewer.send(TestFile.of(name, 100), "<b>bold</b>\n[(${1})]");

        String page = viewer.get(reply.link("Watch")).text();

        assertThat(page)
                .doesNotContain("<script>", "<title><", "<b>bold", "onerror='", "60481729")
                .contains("&lt;script&gt;alert(1)&lt;script&gt;&quot;&#39; onerror=&#39;x&#39; &amp;lt;"
                        + " ${7777*7777} [[${title}]] 🎬")
                .contains("&lt;b&gt;bold&lt;/b&gt;");
    }

    @Test
    void previewsNameTheFileAndItsPicture() {
        String token = viewer.token(TestFile.sample("test-card.mp4"));

        assertThat(viewer.get("/watch/" + token).text())
                .contains("<meta content=\"test-card.mp4\" property=\"og:title\">")
                .contains("content=\"" + telecast.url() + "/watch/" + token + "/poster\" property=\"og:image\"")
                .contains("content=\"" + telecast.url() + "/f/" + token + "/test-card.mp4\" property=\"og:video\"")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }

    @Test
    void thePosterIsTelegramsPictureOrADrawnCover() {
        TestResponse picture = viewer.get("/watch/" + viewer.token(TestFile.sample("test-card.mp4")) + "/poster");
        TestResponse cover = viewer.get("/watch/" + viewer.token(TestFile.of("plain.mp4", 100)) + "/poster");

        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(cover.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(cover.text()).startsWith("<svg ");
        assertThat(cover.header("Content-Security-Policy")).isNotEmpty();
    }

    @Test
    void thePlaylistOpensThePublicAddress() {
        String token = viewer.token(TestFile.sample("test-card.mp4"));

        TestResponse playlist = viewer.get("/watch/" + token + "/stream.m3u8");

        assertThat(playlist.header("Content-Disposition")).isEqualTo("attachment; filename=\"stream.m3u8\"");
        assertThat(playlist.text())
                .isEqualTo("#EXTM3U\n#EXTINF:30,test-card.mp4\n" + telecast.url() + "/f/" + token + "/test-card.mp4\n");
    }
}
