package io.telecast.dist.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.telecast.dist.Accessibility;
import io.telecast.dist.Actor;
import io.telecast.dist.Browser;
import io.telecast.dist.Browser.Look;
import io.telecast.dist.Counts;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.WatchPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the player's page is made: for everybody, small, and soon there. */
@ExtendWith(SharedProduct.class)
class PlayerQualityIT {

    private static final int MOST_BYTES = 150 * 1024;
    private static final String FIRST_FRAME = "() => new Promise((shown) => {"
            + " const video = document.getElementById('media');"
            + " const tell = () => shown(performance.now());"
            + " video.readyState >= 2 ? tell() : video.addEventListener('loadeddata', tell, { once: true }); })";

    @ParameterizedTest
    @ValueSource(strings = {"test-card.mp4", "scale.mp3", "poster.jpg", "large.bin"})
    void everybodyCanUseIt(String sample, Product product) throws IOException {
        var address = watch(product.chat().newcomer("Robin"), sample);
        for (boolean dark : List.of(false, true)) {
            try (var browser = Browser.open(new Look("axe", 1280, 800, false, dark))) {
                var page = browser.newPage();
                page.navigate(address);
                Accessibility.check(page);
            }
        }
    }

    @Test
    void keysAndButtonsTurnThePicturesOfABatch(Product product) throws IOException {
        var channel = product.chat().newChannel("Pictures");
        var posts = Stream.of("poster.jpg", "poster.jpg", "poster.jpg")
                .map(sample -> product.chat().postSample(channel, sample))
                .toList();
        var chat = "https://t.me/c/" + Long.toString(channel.id()).replaceFirst("^-100", "") + "/";
        var admin = product.chat().admin();
        var request = admin.send("/batch " + chat + posts.getFirst().id() + " " + chat
                + posts.getLast().id());
        var address = admin.next(request, message -> message.link("Play all").isPresent())
                .link("Play all")
                .orElseThrow();
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.navigate(address.toString());
            // shown once the keys work
            page.getByTestId("player-next").waitFor();
            page.keyboard().press("n");
            page.waitForURL("**.2");
            page.getByTestId("player-next").click();
            page.waitForURL("**.3");
            page.getByTestId("player-previous").waitFor();
            assertThat(page.getByTestId("player-next").count()).isZero();
            page.keyboard().press("b");
            page.waitForURL("**.2");
            Accessibility.check(page);
        }
    }

    @Test
    void thePageIsSmall(Product product) throws IOException {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            var sizes = new ArrayList<Response>();
            page.onResponse(response -> {
                if (!response.url().contains("/f/")) {
                    sizes.add(response);
                }
            });
            page.navigate(watch(product.chat().newcomer("Robin"), "test-card.mp4"));
            new WatchPage(page).play();
            long bytes =
                    sizes.stream().mapToLong(response -> response.body().length).sum();
            Counts.print("player page", bytes + " bytes before the media, in " + sizes.size() + " files, uncompressed");
            assertThat(bytes).isBetween(10_000L, (long) MOST_BYTES);
        }
    }

    @Test
    void aCachedFileIsSoonThere(Product product) throws IOException {
        try (var browser = Browser.open()) {
            var address = watch(product.chat().newcomer("Robin"), "test-card.mp4");
            firstFrame(browser.newPage(), address);
            var times = new ArrayList<Double>();
            for (int n = 0; n < 5; n++) {
                times.add(firstFrame(browser.newPage(), address));
            }
            times.sort(null);
            Counts.print(
                    "first frame of a cached file",
                    "median " + times.get(2).intValue() + " ms after the page was opened, slowest "
                            + times.getLast().intValue() + " ms");
            assertThat(times).allMatch(time -> time > 0);
        }
    }

    private static double firstFrame(Page page, String address) {
        page.navigate(address);
        double time = ((Number) page.evaluate(FIRST_FRAME)).doubleValue();
        page.close();
        return time;
    }

    /** Sends a sample; answers the address of its page. */
    private static String watch(Actor user, String sample) {
        var reply = user.next(
                user.sample(sample), message -> message.link("Download").isPresent());
        return reply.link("Watch")
                .map(Object::toString)
                .orElseGet(() ->
                        reply.link("Download").orElseThrow().toString().replaceFirst("/f/([^/]+)/.*", "/watch/$1"));
    }
}
