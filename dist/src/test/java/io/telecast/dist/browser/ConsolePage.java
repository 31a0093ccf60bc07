package io.telecast.dist.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The operator's console in a tab. */
final class ConsolePage {

    private final Page page;

    ConsolePage(Page page) {
        this.page = page;
        page.setDefaultTimeout(60_000);
    }

    Page page() {
        return page;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** A field of a form, by its label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void awaitText(String text) {
        page.getByText(text).first().waitFor();
    }

    void awaitHeading(String text) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .waitFor();
    }

    /** Waits for the page that says something no more. */
    void awaitNoText(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** How far the page is wider than the window, in pixels; asked only of a page that is known to have come. */
    int overflow() {
        page.waitForLoadState(); // with its styles
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) wider).intValue();
    }
}
