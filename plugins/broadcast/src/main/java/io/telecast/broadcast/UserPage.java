package io.telecast.broadcast;

import java.util.List;
import java.util.Locale;

/**
 * Some of the users of a broadcast, as they were listed when it began.
 *
 * @param receipts what became of each, in the order in which they were sent; empty until the page is done
 */
record UserPage(String broadcast, int number, List<Long> users, List<Receipt> receipts) {

    /** So small because a page's receipts are written again with each user. */
    static final int SIZE = 100;

    UserPage {
        users = List.copyOf(users);
        receipts = List.copyOf(receipts);
    }

    static String key(String broadcast, int number) {
        return String.format(Locale.ROOT, "%s/%06d", broadcast, number);
    }

    String key() {
        return key(broadcast, number);
    }

    UserPage withReceipts(List<Receipt> all) {
        return new UserPage(broadcast, number, users, all);
    }
}
