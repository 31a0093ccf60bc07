package io.telecast.dist;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.telecast.dist.Chat.Message;
import java.nio.file.Path;

/** The sandbox's chat page, open in a private chat with the bot. */
public final class ChatPage {
    private static final String BEGIN = "[data-testid=start-button]";
    private static final String WRITE = "[data-testid=composer]";

    private final Page page;

    private ChatPage(Page page) {
        this.page = page;
        page.setDefaultTimeout(60_000);
    }

    public static ChatPage open(Page page, Product product, Actor user) {
        return open(page, product, user, product.chat().mainBot().id());
    }

    /** As a user in the chat with some bot. */
    public static ChatPage open(Page page, Product product, Actor user, long bot) {
        page.navigate(product.chatUrl() + "/?as=" + user.id() + "&chat=" + bot);
        page.locator(BEGIN + ":visible, " + WRITE + ":visible").first().waitFor();
        return new ChatPage(page);
    }

    /** As a user who opens a start link of the main bot. */
    public static ChatPage follow(Page page, Product product, Actor user, String payload) {
        page.navigate(product.chatUrl() + "/?as=" + user.id() + "&chat="
                + product.chat().mainBot().id() + "&start=" + payload);
        page.locator(WRITE + ":visible").first().waitFor();
        return new ChatPage(page);
    }

    public Page page() {
        return page;
    }

    /** Begins an empty chat by its button, which comes once the page knows that it is empty. */
    public void start() {
        page.locator(BEGIN).click();
    }

    public void write(String text) {
        page.getByTestId("composer").fill(text);
        page.getByTestId("send").click();
    }

    /** Sends one of the samples by the paper clip. */
    public void sendSample(String name) {
        page.getByTestId("attach").click();
        page.locator("[data-sample='" + name + "']").click();
    }

    /** Chooses a file of the disk, as a user does, and sends it. */
    public void sendFile(Path file) {
        page.getByTestId("attach-file-input").setInputFiles(file);
        page.getByTestId("upload-send").click();
    }

    /** The latest button with a label, once it is there. */
    public Locator button(String label) {
        var button = page.getByTestId("keyboard-button")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
        button.waitFor();
        return button;
    }

    /** A button below one message, which may be one of several that say the same. */
    public Locator button(Message message, String label) {
        return page.locator("[data-message='" + message.id() + "']")
                .getByTestId("keyboard-button")
                .filter(new Locator.FilterOptions().setHasText(label));
    }

    /** Waits for a text of the bot. */
    public void awaitText(String text) {
        page.getByTestId("message-text")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last()
                .waitFor();
    }

    /** The latest message that says something; what it answers does not count. */
    public Locator message(String text) {
        var saying = page.getByTestId("message-text").filter(new Locator.FilterOptions().setHasText(text));
        return page.getByTestId("message")
                .filter(new Locator.FilterOptions().setHas(saying))
                .last();
    }

    /** Answers the latest message with a text. */
    public void reply(String to, String text) {
        var message = message(to);
        message.hover();
        message.getByTestId("reply-action").click();
        write(text);
    }

    /** Waits until no message says something any more. */
    public void awaitNoText(String text) {
        page.getByTestId("message-text")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
