package io.telecast.dist.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telecast.dist.Browser;
import io.telecast.dist.Browser.Look;
import io.telecast.dist.ChatPage;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.WatchPage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user sends a film on the chat page, gets links, and watches it in the browser. */
@ExtendWith(SharedProduct.class)
class BrowserStoryIT {

    static Stream<Look> looks() {
        return Stream.of(
                new Look("desktop-light", 1280, 800, false, false),
                new Look("desktop-dark", 1280, 800, false, true),
                new Look("phone-light", 390, 844, true, false),
                new Look("phone-dark", 390, 844, true, true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void sendsAFilmAndWatchesIt(Look look, @TempDir Path folder, Product product) throws IOException {
        try (var browser = Browser.open(look)) {
            var user = product.chat().newcomer("Robin");
            var chat = ChatPage.open(browser.newPage(), product, user);
            chat.start();
            chat.awaitText("Hello Robin");

            chat.sendSample("test-card.mp4");
            chat.awaitText("test-card.mp4");
            var watch = chat.button("Watch");
            browser.screenshot(chat.page(), look.name() + "-chat");
            var player = new WatchPage(browser.newPageBy(watch::click));
            player.play();
            assertThat(player.duration()).isCloseTo(30, within(0.2));
            player.seek(0.9);
            browser.screenshot(player.page(), look.name() + "-player");
            assertThat(player.page().title()).contains("test-card.mp4");

            var file = copyOfTheClip(folder.resolve("home video.mp4"));
            chat.page().bringToFront();
            chat.sendFile(file);
            chat.awaitText("home video.mp4");
            var second =
                    new WatchPage(browser.newPageBy(() -> chat.button("Watch").click()));
            second.play();
            assertThat(second.page().title()).contains("home video.mp4");

            assertThat(browser.errors()).isEmpty();
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address)
                            .satisfiesAnyOf(
                                    own -> assertThat(authority(own))
                                            .isIn(
                                                    product.url().getAuthority(),
                                                    product.chatUrl().getAuthority()),
                                    local -> assertThat(local).startsWith("data:"),
                                    local -> assertThat(local).startsWith("blob:")));
        }
    }

    private static String authority(String address) {
        return Objects.requireNonNullElse(URI.create(address).getAuthority(), "");
    }

    private static Path copyOfTheClip(Path target) throws IOException {
        try (InputStream clip = BrowserStoryIT.class.getResourceAsStream("/io/telecast/sandbox/media/test-card.mp4")) {
            Files.copy(Objects.requireNonNull(clip), target);
        }
        return target;
    }
}
