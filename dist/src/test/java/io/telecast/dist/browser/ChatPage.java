package io.telecast.dist.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.telecast.dist.Actor;
import io.telecast.dist.Product;
import java.nio.file.Path;

/** The sandbox's chat page, open in a private chat with the bot. */
final class ChatPage {
    private static final String BEGIN = "[data-testid=start-button]";
    private static final String WRITE = "[data-testid=composer]";

    private final Page page;

    private ChatPage(Page page) {
        this.page = page;
        page.setDefaultTimeout(20_000);
    }

    static ChatPage open(Page page, Product product, Actor user) {
        page.navigate(product.chatUrl() + "/?as=" + user.id() + "&chat="
                + product.chat().mainBot().id());
        page.locator(BEGIN + ":visible, " + WRITE + ":visible").first().waitFor();
        return new ChatPage(page);
    }

    Page page() {
        return page;
    }

    /** Begins an empty chat by its button, which comes once the page knows that it is empty. */
    void start() {
        page.locator(BEGIN).click();
    }

    void write(String text) {
        page.getByTestId("composer").fill(text);
        page.getByTestId("send").click();
    }

    /** Sends one of the samples by the paper clip. */
    void sendSample(String name) {
        page.getByTestId("attach").click();
        page.locator("[data-sample='" + name + "']").click();
    }

    /** Chooses a file of the disk, as a user does, and sends it. */
    void sendFile(Path file) {
        page.getByTestId("attach-file-input").setInputFiles(file);
        page.getByTestId("upload-send").click();
    }

    /** The latest button with a label, once it is there. */
    Locator button(String label) {
        var button = page.getByTestId("keyboard-button")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
        button.waitFor();
        return button;
    }

    /** Waits for a text of the bot. */
    void awaitText(String text) {
        page.getByTestId("message-text")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last()
                .waitFor();
    }
}
