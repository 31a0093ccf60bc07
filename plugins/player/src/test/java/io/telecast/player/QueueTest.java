package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A collection as a playlist. */
class QueueTest {

    @RegisterExtension
    static final TelecastExtension telecast = TelecastExtension.with(PlayerPlugin.class)
            .withPlugin("collect", CollectPlugin.class)
            .build();

    private Viewer viewer;
    private String film;
    private String song;
    private String token;
    private TestMessage reply;

    @BeforeEach
    void aCollection() {
        viewer = new Viewer(telecast);
        film = viewer.token(TestFile.sample("test-card.mp4"));
        String english = viewer.token(TestFile.text("test-card.en.srt", "1\n00:00:00,000 --> 00:00:09,000\nHello\n"));
        String other = viewer.token(TestFile.text("other.srt", "1\n00:00:00,000 --> 00:00:09,000\nOther\n"));
        String book = viewer.token(TestFile.of("book.pdf", 100));
        song = viewer.token(TestFile.sample("scale.mp3"));
        String second = viewer.token(TestFile.of("second.mp4", 100));
        reply = viewer.collect("Evening", film, english, other, book, song, second);
        token = Viewer.collectionToken(reply);
    }

    @Test
    void playAllLeadsToTheFirstFileAndListsWhatPlays() {
        assertThat(reply.link("Play all")).isEqualTo(telecast.url() + "/watch/" + token);

        String page = viewer.get(reply.link("Play all")).text();

        assertThat(page)
                .contains(">test-card.mp4</h1>", ">Evening</h2>", "1 of 3")
                .contains("data-next=\"" + token + ".2\"")
                .doesNotContain("data-previous", "book.pdf");
        assertThat(page.split("player-queue-item", -1)).hasSize(4);
        assertThat(viewer.get("/watch/" + token + ".1").text()).contains(">test-card.mp4</h1>");
    }

    @Test
    void everyFileHasItsPageWithItsNeighbours() {
        String page = viewer.get("/watch/" + token + ".2").text();

        assertThat(page)
                .contains("<audio", ">scale.mp3</h1>", "2 of 3")
                .contains("data-previous=\"" + token + ".1\"", "data-next=\"" + token + ".3\"")
                .contains("href=\"" + token + ".2\" aria-current=\"page\"");
        assertThat(viewer.get("/watch/" + token + ".3").text()).doesNotContain("data-next");
    }

    @Test
    void picturesHaveTheirNeighboursToo() {
        String one = viewer.token(TestFile.of("one.jpg", 100));
        String other = viewer.token(TestFile.of("other.jpg", 100));
        String queue = Viewer.collectionToken(viewer.collect("Pictures", one, film, other));

        String last = viewer.get("/watch/" + queue + ".3").text();
        assertThat(last)
                .contains("data-testid=\"player-previous\"", "href=\"" + queue + ".2\"")
                .doesNotContain("player-next");
        assertThat(viewer.get("/watch/" + queue + ".1").text())
                .contains("data-testid=\"player-next\"", "href=\"" + queue + ".2\"")
                .doesNotContain("player-previous");
        assertThat(viewer.get("/watch/" + one).text()).doesNotContain("player-next", "player-previous");
    }

    @ParameterizedTest
    @ValueSource(strings = {".0", ".4", ".99999", ".100000", ".-1", ".x", ".1.2", "..1", ".4/poster", ".1/subtitles.0"})
    void whatIsNotInTheCollectionIsNotFound(String part) {
        assertThat(viewer.get("/watch/" + token + part).status()).isEqualTo(404);
    }

    @Test
    void subtitlesAreThoseOfTheSameName() {
        String page = viewer.get("/watch/" + token + ".1").text();
        String address = page.split("<option value=\"" + token + "\\.1/", 2)[1].split("\"", 2)[0];

        assertThat(page).contains(">English</option>").doesNotContain("other.srt");
        var subtitles = viewer.get("/watch/" + token + ".1/" + address);
        assertThat(subtitles.status()).isEqualTo(200);
        assertThat(subtitles.header("Content-Type")).startsWith("text/plain");
        assertThat(subtitles.text()).contains("Hello");
        assertThat(viewer.get("/watch/" + token + ".3/" + address).status()).isEqualTo(404);
    }

    @Test
    void aFilmThatIsOpenedByItselfHasTheSubtitlesToo() {
        assertThat(viewer.get("/watch/" + film).text()).contains(">English</option>");
        assertThat(viewer.get("/watch/" + song).text()).doesNotContain("captions-choice");
    }

    @Test
    void thePlaylistFileHasEverythingThatPlays() {
        assertThat(viewer.get("/watch/" + token + "/stream.m3u8").text().lines())
                .hasSize(7)
                .startsWith("#EXTM3U", "#EXTINF:30,test-card.mp4")
                .contains("#EXTINF:-1,second.mp4");
    }

    @Test
    void whatNobodyCanPlayIsSaidToBe() {
        TestMessage books = viewer.collect("Books", viewer.token(TestFile.of("one.pdf", 100)));

        assertThat(Viewer.labels(books)).doesNotContain("Play all");
        var page = viewer.get("/watch/" + Viewer.collectionToken(books));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Nothing to play");
    }
}
