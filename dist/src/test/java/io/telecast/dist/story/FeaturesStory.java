package io.telecast.dist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Browser;
import io.telecast.dist.Browser.Look;
import io.telecast.dist.Product;
import java.io.IOException;
import java.nio.file.Path;

/**
 * All seven plugins at once: Ada runs the server and makes a batch, Ben opens it behind a verification through a
 * shortener, watches it, has a shortener and a bot of his own, and Chloé uses that bot.
 */
final class FeaturesStory {

    private static final Look LOOK = new Look("story", 1120, 760, false, false);

    private FeaturesStory() {}

    /** Tells it with a product that keeps its data in a folder. */
    static void tell(Product.Builder settings, Path data) throws IOException {
        try (var site = new ShortenerSite();
                var product = start(settings, site);
                var browser = Browser.open(LOOK)) {
            var album = new Album(browser);
            var ada = new Ada(product, browser, album, data);
            var ben = new Ben(product, browser, album, site);

            ada.looksAround();
            ada.makesABatch();
            ben.isAskedToVerify(ada.sharesTheBatch());
            ben.verifiesAndGetsTheBatch();
            ben.looksAtTheList(ada.showsTheList());
            ben.playsAll();
            ben.choosesAShortener();
            ada.tellsEverybody();
            ben.hearsTheNews();
            var clone = ben.makesABot();
            new Chloe(product, browser, album, clone).usesIt();
            ben.losesWhatWasDelivered();
            ada.switchesVerificationOff();
            ben.pressesAnOldButton();

            assertThat(browser.errors()).isEmpty();
        }
    }

    private static Product start(Product.Builder settings, ShortenerSite site) {
        return settings.set("http.outgoing-private", true)
                .set("plugins.verify.ask", true)
                .set("plugins.shortener.allowInsecure", true)
                .set("plugins.shortener.site", site.address())
                .set("plugins.shortener.key", ShortenerSite.KEY)
                .set("plugins.shortener.shareLinks", false)
                .set("plugins.shortener.downloadLinks", false)
                .set("plugins.shortener.watchLinks", false)
                .set("plugins.autodelete.minutes", 1)
                .start();
    }
}
