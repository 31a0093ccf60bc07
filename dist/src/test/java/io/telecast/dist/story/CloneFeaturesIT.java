package io.telecast.dist.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Actor;
import io.telecast.dist.Chat;
import io.telecast.dist.Chat.Message;
import io.telecast.dist.Counts;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every plugin on a clone: it has users, settings, batches and broadcasts of its own, and the main bot has its. */
class CloneFeaturesIT {

    private static final int FILES = 3;

    @TempDir
    private Path data;

    @AutoClose
    private ShortenerSite site;

    @AutoClose
    private Product product;

    private Chat.NewBot clone;
    private Actor owner;
    private Actor chloe;
    private Actor dora;
    private Actor operator;

    /** Ben owns the clone, which Chloé uses; Dora uses the main bot. */
    @BeforeEach
    void people() throws IOException {
        site = new ShortenerSite();
        product = Product.in(data)
                .set("http.outgoing-private", true)
                .set("plugins.shortener.allowInsecure", true)
                .start();
        var chat = product.chat();
        clone = chat.newBot("Ben's Films", "bens_films_bot");
        operator = chat.admin();
        var ben = chat.newcomer("Ben");
        ben.ask("/clone");
        ben.next(ben.send(clone.token()), message -> message.text().contains("is running"));
        owner = ben.with(clone.id());
        chloe = chat.newcomer("Chloé").with(clone.id());
        dora = chat.newcomer("Dora");
        for (Actor each : List.of(operator, owner, chloe, dora)) {
            assertThat(each.ask("/start").text()).contains("Hello");
        }
    }

    @Test
    void aCloneHasEverythingOfItsOwn() {
        var batch = makesABatch();
        asksToVerifyOnTheCloneOnly(batch);
        shortensOnTheCloneOnly();
        tellsTheUsersOfTheCloneOnly();
        whatTheOperatorSetsForAllLeavesTheOwnersChoices();
        eachHasItsOwnUsers();
    }

    private Message makesABatch() {
        var channel = product.chat().newChannel("Ben's films", owner.id(), clone.id());
        var posts = product.chat().postFiles(channel, "film.mp4", 5_000, FILES);
        var request = owner.send("/batch " + link(channel, posts.getFirst()) + " " + link(channel, posts.getLast()));
        owner.next(request, message -> message.text().contains("for programs")); // comes last
        return owner.next(request, message -> message.text().contains("contains " + FILES + " files"));
    }

    private static String link(Chat.Channel channel, Message post) {
        return "https://t.me/c/" + Long.toString(channel.id()).replaceFirst("^-100", "") + "/" + post.id();
    }

    private void asksToVerifyOnTheCloneOnly(Message batch) {
        assertThat(owner.ask("/settings verify ask=true").text()).contains("for this bot");
        URI share = batch.link("Share link").orElseThrow();
        assertThat(share.getPath()).isEqualTo("/" + clone.username());

        var refused = chloe.ask("/start " + code(share));
        assertThat(refused.text()).contains("You are not verified yet");
        URI way = refused.link("✅ Verify").orElseThrow();
        assertThat(way.getPath()).isEqualTo("/" + clone.username());
        var verified = chloe.ask("/start " + code(way));
        assertThat(verified.text()).contains("You are verified until");
        chloe.next(verified, message -> message.text().contains("That was all of"));
        assertThat(chloe.messages().stream().filter(message -> message.media() != null))
                .hasSize(FILES);

        // the same link is none of the main bot's, whose own links open without a word
        assertThat(dora.ask("/start " + code(share)).media()).isNull();
        var own = dora.answerTo(dora.generated("dora.mp4", 3_000, 1));
        assertThat(dora.ask("/start " + Links.of(own).code()).file().fileName()).isEqualTo("dora.mp4");
    }

    private static String code(URI link) {
        return link.getRawQuery().replaceFirst("start=", "");
    }

    private void shortensOnTheCloneOnly() {
        assertThat(owner.ask("/settings shortener site=" + site.address()).text())
                .contains("for this bot");
        var before = owner.send("/settings shortener key=" + ShortenerSite.KEY);
        owner.next(before, message -> message.text().contains("for this bot"));

        var shortened = chloe.answerTo(chloe.generated("chloe.mp4", 3_000, 2));
        assertThat(shortened.text()).contains(site.address() + "/s/");
        var plain = dora.answerTo(dora.generated("dora2.mp4", 3_000, 3));
        assertThat(plain.text()).contains(product.url() + "/f/").doesNotContain(site.address());
    }

    private void tellsTheUsersOfTheCloneOnly() {
        var news = owner.send("Film night at eight.");
        var request = owner.reply(news, "/broadcast silent");
        var draft = owner.next(request, message -> message.text().contains("Send this message to"));
        assertThat(draft.text()).contains("Send this message to 2 users");
        owner.press(draft, "Send to 2");
        await().atMost(Duration.ofSeconds(60)).until(() -> reads(owner, "Sent: 2 of 2"));
        assertThat(reads(chloe, "Film night at eight.")).isTrue();
        assertThat(reads(dora, "Film night at eight.")).isFalse();
        assertThat(reads(operator, "Film night at eight.")).isFalse();
        assertThat(chloe.ask("/broadcast").text()).contains("administrators");
    }

    private static boolean reads(Actor actor, String text) {
        return actor.messages().stream()
                .anyMatch(message -> !message.out() && message.text().contains(text));
    }

    private void whatTheOperatorSetsForAllLeavesTheOwnersChoices() {
        assertThat(operator.ask("/settings verify ask=false").text()).contains("for all bots");
        assertThat(operator.ask("/settings shortener site=").text()).contains("for all bots");
        var later = product.chat().newcomer("Emil").with(clone.id());
        later.ask("/start");
        var file = owner.answerTo(owner.generated("later.mp4", 3_000, 4));
        assertThat(later.ask("/start " + Links.of(file).code()).text()).contains("You are not verified yet");
    }

    private void eachHasItsOwnUsers() {
        String ofClone = owner.ask("/users").text();
        String ofMain = operator.ask("/users").text();
        assertThat(ofClone).contains("Ben", "Chloé", "Emil").doesNotContain("Dora");
        assertThat(ofMain).contains("Ben", "Dora").doesNotContain("Chloé", "Emil");
        Counts.print("clone", "3 users of its own, a batch of " + FILES + ", verification, short links, a broadcast");
    }
}
