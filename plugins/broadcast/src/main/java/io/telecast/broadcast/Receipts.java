package io.telecast.broadcast;

import java.util.List;

/** Finds the receipts of a page, wherever they are kept at the time. */
final class Receipts {

    private Receipts() {}

    /** Those of the page under way lie with the broadcast, those of finished pages with the page. */
    static List<Receipt> of(Broadcasts broadcasts, Broadcast broadcast, int page) {
        if (page == broadcast.progress().page()) {
            return broadcast.progress().receipts();
        }
        return broadcasts.page(broadcast.id(), page).map(UserPage::receipts).orElse(List.of());
    }
}
