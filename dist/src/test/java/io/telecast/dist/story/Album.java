package io.telecast.dist.story;

import com.microsoft.playwright.Page;
import io.telecast.dist.Browser;
import java.util.Locale;

/** The pictures of a story, numbered in the order in which they are taken. */
final class Album {

    private final Browser browser;
    private int count;

    Album(Browser browser) {
        this.browser = browser;
    }

    /** Keeps a picture of what is to be seen. */
    void take(Page page, String name) {
        browser.view(page, String.format(Locale.ROOT, "story-%02d-%s", ++count, name));
    }
}
