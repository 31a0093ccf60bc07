package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MediaKind;
import io.telecast.api.file.StoredFile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchPageTest {

    private PlayerServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PlayerServer(0);
        server.links.open("video", Sample.video());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aVideoIsPlayedFromTheServerThatThePageCameFrom() throws Exception {
        HttpResponse<String> page = server.get("/watch/video");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<video data-testid=\"player-video\"", "src=\"../f/video/test%20card.mp4\"")
                .contains("href=\"../f/video/test%20card.mp4?download\"")
                .contains("data-url=\"https://tele.example/cast/f/video/test%20card.mp4\"")
                .contains("data-testid=\"player-open-vlc\"", "data-ios=\"vlc-x-callback://")
                .contains(">test card.mp4</h1>", "<span>422 KiB</span>");
    }

    @Test
    void eachKindHasItsElement() throws Exception {
        server.links.open("song", Sample.file(MediaKind.AUDIO, "a.mp3", "audio/mpeg"));
        server.links.open("photo", Sample.file(MediaKind.PHOTO, "a.jpg", "image/jpeg"));
        server.links.open("book", Sample.file(MediaKind.DOCUMENT, "a.pdf", "application/pdf"));

        assertThat(server.get("/watch/song").body()).contains("<audio data-testid=\"player-video\"");
        assertThat(server.get("/watch/photo").body())
                .contains("data-testid=\"player-image\"")
                .doesNotContain("player-play", "player-open-");
        assertThat(server.get("/watch/book").body())
                .contains("data-testid=\"player-download\"", ">Download 422 KiB</span>")
                .doesNotContain("player-play", "player-image", "player-open-");
    }

    @Test
    void thePageIsConfinedAndKeptPrivate() throws Exception {
        var headers = server.get("/watch/video").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
                        + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() throws Exception {
        HttpResponse<String> head = server.send("HEAD", "/watch/video");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(server.get("/watch/video").headers().firstValue("Content-Length"));
    }

    @Test
    void postingIsRefused() throws Exception {
        assertThat(server.send("POST", "/watch/video").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/poster", "/stream.m3u8"})
    void aRefusedLinkSaysWhyAndWhatToDo(String part) throws Exception {
        server.links.refuse("old", 410, "This link has expired", "Ask the bot for a new one.");

        HttpResponse<String> answer = server.get("/watch/old" + part);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).isEqualTo("This link has expired\nAsk the bot for a new one.");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/watch",
                "/watch/",
                "/watch//poster",
                "/watch/video/other",
                "/watch/video/poster/x",
                "/watch/%00",
                "/watch/vi%20deo"
            })
    void whatIsNoPageIsNotFound(String path) throws Exception {
        assertThat(server.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void aSlashAtTheEndIsLedBack() throws Exception {
        HttpResponse<String> answer = server.get("/watch/video/");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("../video"));
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws Exception {
        String name = "</title><script>alert(1)</script>\"' onerror='x' &lt; ${7*7} [[${title}]] 🎬\n.mp4";
        StoredFile file = Sample.captioned(Sample.file(MediaKind.VIDEO, name, "video/mp4"), "<b>bold</b>\n[(${1})]");
        server.links.open("hostile", file);

        String page = server.get("/watch/hostile").body();

        assertThat(page)
                .doesNotContain("<script>", "</title><", "<b>bold", "onerror='", "49")
                .contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onerror=&#39;x&#39; &amp;lt;"
                        + " ${7*7} [[${title}]] 🎬")
                .contains("&lt;b&gt;bold&lt;/b&gt;");
    }

    @Test
    void previewsNameTheFileAndItsPicture() throws Exception {
        assertThat(server.get("/watch/video").body())
                .contains("<meta content=\"test card.mp4\" property=\"og:title\">")
                .contains("content=\"https://tele.example/cast/watch/video/poster\" property=\"og:image\"")
                .contains("content=\"https://tele.example/cast/f/video/test%20card.mp4\" property=\"og:video\"")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }

    @Test
    void theOperatorDecidesWhatIsOfferedAndKept() throws Exception {
        server.settings.present = new PlayerSettings(false, List.of("iina"), List.of());

        assertThat(server.get("/watch/video").body())
                .contains("data-remember=\"false\"", "player-open-iina")
                .doesNotContain("player-open-vlc", "player-playlist");
    }

    @Test
    void framesAreForTheSitesThatTheOperatorLists() throws Exception {
        assertThat(server.get("/embed/video").statusCode()).isEqualTo(403);
        server.settings.present = new PlayerSettings(true, List.of(), List.of("https://blog.example"));

        HttpResponse<String> page = server.get("/embed/video");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors https://blog.example"));
        assertThat(page.body()).contains("data-framed=\"true\"").doesNotContain("player-download");
        assertThat(server.get("/watch/video").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors 'none'"));
    }

    @Test
    void thePosterIsTelegramsPicture() throws Exception {
        server.files.thumbnails(() -> Optional.of(new byte[] {1, 2, 3}));

        HttpResponse<String> poster = server.get("/watch/video/poster");

        assertThat(poster.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(poster.headers().firstValue("Content-Length")).hasValue("3");
    }

    @Test
    void aFileWithoutAPictureGetsACover() throws Exception {
        assertThat(server.get("/watch/video/poster").body()).startsWith("<svg ");
        server.files.thumbnails(() -> {
            throw new IllegalStateException("Telegram is away");
        });

        HttpResponse<String> poster = server.get("/watch/video/poster");

        assertThat(poster.statusCode()).isEqualTo(200);
        assertThat(poster.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(poster.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void thePlaylistOpensThePublicAddress() throws Exception {
        HttpResponse<String> playlist = server.get("/watch/video/stream.m3u8");

        assertThat(playlist.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"stream.m3u8\"");
        assertThat(playlist.body())
                .isEqualTo("#EXTM3U\n#EXTINF:30,test card.mp4\nhttps://tele.example/cast/f/video/test%20card.mp4\n");
    }
}
