package io.telecast.dist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Browser;
import io.telecast.dist.Chat;
import io.telecast.dist.ChatPage;
import io.telecast.dist.Product;
import io.telecast.dist.Web;

/** Uses Ben's bot. */
final class Chloe {

    private static final long ID = 1003;

    private final Product product;
    private final Browser browser;
    private final Album album;
    private final Chat.NewBot bot;

    Chloe(Product product, Browser browser, Album album, Chat.NewBot bot) {
        this.product = product;
        this.browser = browser;
        this.album = album;
        this.bot = bot;
    }

    /** The plugins serve it, with users of its own. */
    void usesIt() {
        var chloe = product.chat().as(ID).with(bot.id());
        var chat = ChatPage.open(browser.newPage(), product, chloe, bot.id());
        chat.start();
        chat.awaitText("Hello Chloé");
        chat.sendSample("test-card.mp4");
        chat.awaitText("test-card.mp4");
        chat.button("Watch");
        album.take(chat.page(), "clone-user");
        var download = chloe.messages().stream()
                .flatMap(message -> message.link("Download").stream())
                .findFirst()
                .orElseThrow();
        assertThat(Web.status(download)).isEqualTo(206);
        assertThat(chloe.menu()).contains("batch").doesNotContain("clone", "broadcast");
        assertThat(product.chat().as(1002).with(bot.id()).menu()).contains("broadcast", "users");
        chat.page().close();
    }
}
