package io.telecast.dist.crash;

import io.telecast.dist.Actor;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.crash.Ledger.Entry;
import io.telecast.dist.crash.Ledger.State;
import java.util.Random;

/** Uploads, revokes and bans until the product is gone, and keeps a ledger of what was answered. */
final class Worker {
    private final Product product;
    private final Ledger ledger;
    private final Random random;
    private volatile boolean ending;

    Worker(Product product, Ledger ledger, Random random) {
        this.product = product;
        this.ledger = ledger;
        this.random = random;
    }

    /** From now on the product may stop to answer. */
    void expectTheEnd() {
        ending = true;
    }

    /** Returns when the product no longer answers. */
    void run() {
        try {
            var admin = product.chat().admin();
            for (int n = 0; ; n++) {
                work(admin, n);
            }
        } catch (RuntimeException | AssertionError gone) {
            if (!ending) {
                throw gone;
            }
        }
    }

    private void work(Actor admin, int n) {
        var user = product.chat().newcomer("Crash " + n);
        var bytes = new byte[1 + random.nextInt(50_000)];
        random.nextBytes(bytes);
        var reply = user.answerTo(user.upload("crash.bin", "application/octet-stream", "document", bytes));
        Entry entry = ledger.acknowledged(user.id(), Links.of(reply), bytes);
        switch (random.nextInt(3)) {
            case 0 -> {
                entry.asked(State.REVOKED);
                expect(user.ask("/revoke " + entry.links.download()).text(), "have ended");
                entry.answered(State.REVOKED);
            }
            case 1 -> {
                entry.asked(State.BANNED);
                expect(admin.ask("/ban " + user.id() + " crash").text(), "is banned");
                entry.answered(State.BANNED);
            }
            default -> {
                // a file that simply stays
            }
        }
    }

    private static void expect(String text, String part) {
        if (!text.contains(part)) {
            throw new AssertionError("expected \"" + part + "\" and read: " + text);
        }
    }
}
