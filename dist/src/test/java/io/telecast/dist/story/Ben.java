package io.telecast.dist.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.telecast.dist.Accessibility;
import io.telecast.dist.Actor;
import io.telecast.dist.Browser;
import io.telecast.dist.Chat;
import io.telecast.dist.ChatPage;
import io.telecast.dist.Product;
import io.telecast.dist.WatchPage;
import java.net.URI;
import java.time.Duration;

/** A user, who gets a bot of his own. */
final class Ben {

    private static final long ID = 1002;

    private final Product product;
    private final Browser browser;
    private final Album album;
    private final ShortenerSite site;
    private final Actor ben;
    private ChatPage chat;
    private String oldButton = "";

    Ben(Product product, Browser browser, Album album, ShortenerSite site) {
        this.product = product;
        this.browser = browser;
        this.album = album;
        this.site = site;
        ben = product.chat().as(ID);
        chat = ChatPage.open(browser.newPage(), product, ben);
    }

    void isAskedToVerify(String payload) {
        chat = ChatPage.follow(chat.page(), product, ben, payload);
        chat.awaitText("You are not verified yet");
        album.take(chat.page(), "verify");
    }

    /** Through the pages of the shortener, back to the bot. */
    void verifiesAndGetsTheBatch() {
        var verify = chat.button("Verify");
        Page way = browser.newPageBy(verify::click);
        assertThat(way.url()).startsWith(site.address() + "/s/");
        var target = URI.create(way.locator("#on").getAttribute("href"));
        assertThat(target.getHost()).isEqualTo("t.me");
        way.close();
        oldButton = target.getRawQuery().replaceFirst("start=", "");
        chat = ChatPage.follow(chat.page(), product, ben, oldButton);
        chat.awaitText("You are verified until");
        chat.awaitText("That was all of Film night");
        chat.awaitText("These 4 files will be deleted here");
        album.take(chat.page(), "delivered");
        assertThat(ben.messages().stream().filter(Ben::isFile)).hasSize(4);
    }

    void looksAtTheList(String address) {
        var page = browser.newPage();
        page.navigate(address);
        assertThat(page.title()).contains("Film night");
        Accessibility.check(page);
        album.take(page, "list");
        page.setViewportSize(390, 760);
        album.take(page, "list-phone");
        page.close();
    }

    /** The film with the subtitles that lie beside it, then what follows. */
    void playsAll() {
        var page = browser.newPage();
        page.navigate(product.chat().admin().messages().stream()
                .flatMap(message -> message.link("Play all").stream())
                .findFirst()
                .orElseThrow()
                .toString());
        Accessibility.check(page);
        var player = new WatchPage(page);
        player.play();
        page.getByTestId("player-subtitles")
                .selectOption(new SelectOption().setIndex(1), new Locator.SelectOptionOptions().setForce(true));
        page.locator("#cues p").first().waitFor();
        album.take(page, "play-all");
        player.seek(0.97);
        await("the next file")
                .atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() ->
                        page.getByTestId("player-title").first().textContent().contains("test-card.webm"));
        album.take(page, "play-next");
        page.close();
    }

    void choosesAShortener() {
        chat.page().bringToFront();
        chat.write("/base_site " + site.address());
        chat.awaitText("Send /api KEY");
        chat.write("/api " + ShortenerSite.KEY);
        chat.awaitText("It works");
        chat.awaitNoText(ShortenerSite.KEY);
        chat.sendSample("poster.jpg");
        chat.awaitText(site.address() + "/s/");
        album.take(chat.page(), "shortener");
        chat.write("/base_site none");
        chat.awaitText("You have no shortener of your own any more");
    }

    void hearsTheNews() {
        chat.awaitText("Film night begins at eight.");
    }

    /** Answers the bot. */
    Chat.NewBot makesABot() {
        var bot = product.chat().newBot("Ben's Films", "bens_films_bot");
        chat.write("/clone");
        chat.awaitText("A bot of your own");
        chat.write("Use this token to access the HTTP API: " + bot.token());
        chat.awaitText("@bens_films_bot is running");
        chat.awaitNoText(bot.token());
        chat.write("/clones");
        chat.awaitText("running");
        album.take(chat.page(), "clone");
        assertThat(ben.messages()).noneMatch(message -> message.text().contains(bot.token()));
        return bot;
    }

    /** A minute after the delivery. */
    void losesWhatWasDelivered() {
        chat.page().bringToFront();
        await("the files to be deleted")
                .atMost(Duration.ofSeconds(90))
                .until(() -> ben.messages().stream().noneMatch(Ben::isDelivered));
        chat.awaitText("The 4 files were deleted");
        chat.message("The 4 files were deleted").scrollIntoViewIfNeeded();
        album.take(chat.page(), "deleted");
        chat.button("Get it again").click();
        await("the files again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> ben.messages().stream().filter(Ben::isDelivered).count() == 4);
    }

    /** Its feature is off by now. */
    void pressesAnOldButton() {
        chat = ChatPage.follow(chat.page(), product, ben, oldButton);
        chat.awaitText("switched off");
        album.take(chat.page(), "switched-off");
    }

    private static boolean isFile(Chat.Message message) {
        return !message.out() && message.media() != null;
    }

    private static boolean isDelivered(Chat.Message message) {
        return isFile(message) && !message.text().isEmpty();
    }
}
