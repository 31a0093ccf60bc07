package io.telecast.dist.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.telecast.dist.Actor;
import io.telecast.dist.Browser;
import io.telecast.dist.Browser.Look;
import io.telecast.dist.ChatPage;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator signs in from the chat, changes a setting in the console and sees it take effect. */
@ExtendWith(SharedProduct.class)
class ConsoleIT {

    private static final String SITE = "https://blog.example";
    private static final String FIELD = "Sites that may embed the player";
    private static final String RESET = "Back to the configured value";

    static Stream<Look> looks() {
        return Stream.of(
                new Look("desktop-light", 1280, 800, false, false),
                new Look("desktop-dark", 1280, 800, false, true),
                new Look("phone-light", 360, 740, true, false),
                new Look("phone-dark", 360, 740, true, true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signsInFromTheChatAndChangesASetting(Look look, Product product) throws IOException {
        var admin = product.chat().admin();
        URI embed = embed(product);
        try (var browser = Browser.open(look)) {
            var before = admin.ask("/help"); // an empty chat has no place to write yet
            var chat = ChatPage.open(browser.newPage(), product, admin);
            chat.write("/admin");
            // the chat may show earlier ones, whose links are used up
            var answer = admin.next(before, each -> each.text().contains("opens the operator's console"));
            Locator link = chat.button(answer, "Open the console");
            var console = new ConsolePage(browser.newPageBy(link::click));
            console.awaitHeading("Sign in to the console");
            show(browser, console, look, "sign-in");
            console.press("Sign in");
            console.awaitText("Up for");
            show(browser, console, look, "overview");

            console.follow("Plugins");
            console.awaitHeading("Plugins");
            show(browser, console, look, "plugins");
            console.follow("Settings of player");
            assertThat(Web.status(embed)).as("embedding is off").isEqualTo(403);
            console.field(FIELD).fill("no origin");
            console.press("Save settings");
            console.awaitText("Nothing was saved.");
            assertThat(console.field(FIELD).inputValue()).isEqualTo("no origin");
            show(browser, console, look, "settings-wrong");
            assertThat(Web.status(embed)).as("still off").isEqualTo(403);

            console.field(FIELD).fill(SITE);
            console.press("Save settings");
            console.awaitText("It is in force now.");
            assertThat(Web.status(embed)).as("embedding is on").isEqualTo(200);
            show(browser, console, look, "settings");

            console.page().getByText(RESET).first().click();
            console.press("Save settings");
            console.awaitNoText(RESET); // the page before says that it is in force, too
            console.awaitText("It is in force now.");
            assertThat(Web.status(embed)).as("off again").isEqualTo(403);

            console.press("Sign out");
            console.awaitText("./telecast console");
            show(browser, console, look, "signed-out");
            assertThat(browser.errors())
                    .as("a page that refuses is no fault of the page's")
                    .allMatch(error -> error.contains("status of 422") || error.contains("status of 403"));
        }
    }

    @Test
    void settingsAreShownAndChangedInTheChat(Product product) throws IOException {
        Actor admin = product.chat().admin();
        assertThat(admin.ask("/settings").text()).contains("/settings player");
        assertThat(admin.ask("/settings player").text()).contains(FIELD, "/settings player embedOn=");
        URI embed = embed(product);
        assertThat(admin.ask("/settings player embedOn=no origin").text())
                .contains("was not changed", "must be an origin");
        assertThat(Web.status(embed)).isEqualTo(403);
        assertThat(admin.ask("/settings player embedOn=" + SITE).text()).contains(SITE, "for all bots");
        assertThat(Web.status(embed)).isEqualTo(200);
        assertThat(admin.ask("/settings player embedOn=").text()).contains("empty");
        assertThat(Web.status(embed)).isEqualTo(403);
        assertThat(product.chat().newcomer("Curious").ask("/settings").text()).contains("for administrators");
        assertThat(product.chat().newcomer("Curious").ask("/admin").text()).contains("for administrators");
    }

    private static URI embed(Product product) {
        var user = product.chat().newcomer("Filmer");
        var links = Links.of(user.answerTo(user.sample("test-card.mp4")));
        return URI.create(product.url() + "/embed/" + links.token());
    }

    private static void show(Browser browser, ConsolePage console, Look look, String name) {
        assertThat(console.overflow()).as(name + " fits the window").isZero();
        browser.screenshot(console.page(), look.name() + "-console-" + name);
    }
}
