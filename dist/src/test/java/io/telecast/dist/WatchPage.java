package io.telecast.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/** The player's page. Its policy forbids scripts to evaluate text, so that conditions are asked for from here. */
public final class WatchPage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MEDIA = "document.querySelector('video, audio')";

    private final Page page;

    public WatchPage(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /** Presses the large button and waits until a second has played. */
    public void play() {
        var start = page.getByLabel("Play video");
        start.click();
        awaitTime(1);
        assertThat(start.isVisible()).as("the large button is gone").isFalse();
    }

    /** Presses the bar at a part of its length and waits until it plays on from there. */
    public void seek(double part) {
        var stage = page.locator("#stage").boundingBox();
        page.mouse().move(stage.x + stage.width / 2, stage.y + stage.height / 2); // the controls hide while one watches
        var bar = page.getByTestId("player-seek");
        var box = bar.boundingBox();
        bar.click(new Locator.ClickOptions().setPosition(box.width * part, box.height / 2));
        awaitTime(duration() * (part - 0.03) + 1);
    }

    public double duration() {
        return number("duration");
    }

    private void awaitTime(double seconds) {
        await("second " + seconds + " to play")
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> number("readyState") > 2 && number("currentTime") > seconds);
    }

    private double number(String property) {
        return ((Number) page.evaluate("() => " + MEDIA + "." + property)).doubleValue();
    }
}
