package io.telecast.dist.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Actor;
import io.telecast.dist.Links;
import io.telecast.dist.Ports;
import io.telecast.dist.Product;
import io.telecast.dist.Web;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sets is what users meet. */
class OperatorChoicesIT {
    /** Of the first day in the sandbox's world. */
    private static final long LISTED = 1002;

    @TempDir
    private static Path data;

    @AutoClose
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.in(data)
                .port(Ports.free())
                .set("uploads.allowed", "listed")
                .set("uploads.users", LISTED)
                .set("links.expiry", "5s")
                .set("links.protect-content", true)
                .set("announce-new-users", "storage")
                .set("texts.start.greeting_readonly", "Ahoy <b>{name}</b>!")
                .set("http.public-url", "https://files.example.org/tg")
                .start();
    }

    @Test
    void onlyListedPeopleAndAdministratorsMayUpload() {
        var stranger = product.chat().newcomer("Stranger");
        var listed = product.chat().as(LISTED);

        var refused = stranger.answerTo(stranger.sample("poster.jpg"));
        assertThat(refused.text()).contains("Only people whom the operator listed");
        assertThat(refused.labels()).isEmpty();
        assertThat(stranger.ask(refused, "/link").text()).contains("Reply with /link");
        assertThat(stranger.ask(stranger.sample("scale.mp3"), "/link").labels()).isEmpty();
        assertThat(stranger.ask("/help").text()).doesNotContain("Send me a file");

        assertThat(store(listed).labels()).contains("Download");
        assertThat(store(product.chat().admin()).labels()).contains("Download");
    }

    @Test
    void linksExpireAndCopiesAreProtected() {
        var reply = store(product.chat().as(LISTED));
        var viewer = product.chat().newcomer("Viewer");

        assertThat(reply.text()).contains("https://files.example.org/tg/f/");
        var copy = viewer.ask("/start " + Links.of(reply).code());
        assertThat(copy.protect()).isTrue();

        var outside = Links.of(copy).bytes();
        var link = URI.create(outside.toString()
                .replace("https://files.example.org/tg", product.url().toString()));
        assertThat(Web.status(link)).isEqualTo(206);
        await().atMost(Duration.ofSeconds(60)).until(() -> Web.status(link) == 410);
        assertThat(viewer.ask("/start " + Links.of(reply).code()).text()).contains("has ended");
    }

    @Test
    void greetsInTheOperatorsWordsAndAnnouncesNewcomers() {
        var user = product.chat().newcomer("Jim");

        assertThat(user.ask("/start").text()).isEqualTo("Ahoy Jim!");
        user.ask("/start");

        var storage = product.chat().world().channels().stream()
                .filter(channel -> channel.storage())
                .findFirst()
                .orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(product.chat().posts(product.chat().admin(), storage.id()))
                                .filteredOn(post -> post.text().contains("New user: Jim"))
                                .hasSize(1));
    }

    private static io.telecast.dist.Chat.Message store(Actor user) {
        var made = user.generated("made.bin", 5000, user.id());
        return user.next(made, each -> true);
    }
}
