package io.telecast.broadcast;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a broadcast has come.
 *
 * @param run counts the job's runs: a run that was overtaken by another one writes nothing more
 * @param listed whether the users were written down
 * @param pages how many pages of users there are
 * @param page the page under way
 * @param receipts for users of that page, in the order in which they were sent
 * @param streak failures in a row
 */
record Progress(
        long run, boolean listed, long total, int pages, int page, List<Receipt> receipts, Counts counts, int streak) {

    static final Progress NONE = new Progress(0, false, 0, 0, 0, List.of(), Counts.NONE, 0);

    Progress {
        receipts = List.copyOf(receipts);
    }

    Progress nextRun() {
        return new Progress(run + 1, listed, total, pages, page, receipts, counts, streak);
    }

    Progress withList(long users, int count) {
        return new Progress(run, true, users, count, 0, List.of(), Counts.NONE, 0);
    }

    Progress plus(Receipt receipt) {
        List<Receipt> more = new ArrayList<>(receipts);
        more.add(receipt);
        int failures = receipt.outcome() == Outcome.FAILED ? streak + 1 : 0;
        return new Progress(run, listed, total, pages, page, more, counts.plus(receipt.outcome()), failures);
    }

    Progress nextPage() {
        return new Progress(run, listed, total, pages, page + 1, List.of(), counts, streak);
    }

    Progress withoutStreak() {
        return new Progress(run, listed, total, pages, page, receipts, counts, 0);
    }

    long left() {
        return Math.max(0, total - counts.done());
    }
}
