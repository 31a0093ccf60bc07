package io.telecast.dist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Browser;
import io.telecast.dist.Chat;
import io.telecast.dist.ChatPage;
import io.telecast.dist.Cli;
import io.telecast.dist.Product;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Runs the server. */
final class Ada {

    private static final List<String> FILES = List.of("test-card.mp4", "test-card.srt", "test-card.webm", "scale.mp3");

    private final Product product;
    private final Album album;
    private final ChatPage chat;
    private final Path data;

    Ada(Product product, Browser browser, Album album, Path data) {
        this.product = product;
        this.album = album;
        this.data = data;
        chat = ChatPage.open(browser.newPage(), product, product.chat().admin());
    }

    void looksAround() {
        chat.start();
        chat.awaitText("Hello Ada");
        chat.write("/help");
        chat.awaitText("/broadcast");
        album.take(chat.page(), "help");
        chat.write("/autodelete");
        chat.awaitText("1 minute");
        chat.write("/settings");
        chat.awaitText("verify");
        album.take(chat.page(), "settings");
    }

    void makesABatch() {
        var channel = product.chat().newChannel("Evening films");
        var posts = FILES.stream()
                .map(sample -> product.chat().postSample(channel, sample))
                .toList();
        chat.write("/batch " + link(channel, posts.getFirst()) + " " + link(channel, posts.getLast()) + " Film night");
        chat.awaitText("contains 4 files");
        chat.button("Play all");
        album.take(chat.page(), "batch");
    }

    private static String link(Chat.Channel channel, Chat.Message post) {
        return "https://t.me/c/" + Long.toString(channel.id()).replaceFirst("^-100", "") + "/" + post.id();
    }

    /** What the batch's link carries. */
    String sharesTheBatch() {
        return URI.create(link("Share link")).getRawQuery().replaceFirst("start=", "");
    }

    /** The address of the batch's page. */
    String showsTheList() {
        return link("List");
    }

    private String link(String label) {
        return product.chat().admin().messages().stream()
                .filter(message -> message.text().contains("contains 4 files"))
                .findFirst()
                .flatMap(message -> message.link(label))
                .orElseThrow()
                .toString();
    }

    void tellsEverybody() {
        chat.page().bringToFront();
        chat.write("Film night begins at eight. 🍿");
        chat.reply("Film night begins", "/broadcast silent");
        chat.awaitText("Send this message to");
        album.take(chat.page(), "broadcast-draft");
        chat.button("Send to").click();
        chat.awaitText("Broadcast finished");
        album.take(chat.page(), "broadcast-result");
    }

    void switchesVerificationOff() {
        var outcome = Cli.run("plugins", "disable", "verify", "--data", data.toString());
        assertThat(outcome.code()).as(outcome.said()).isZero();
    }
}
