package io.telecast.broadcast;

import io.telecast.api.user.KnownUser;
import io.telecast.api.user.Users;

/** The table of those who did not get a broadcast. */
final class FailureReport {

    /** Telegram takes documents of 8 MiB from the host; this leaves room for the last row. */
    private static final long MOST_BYTES = 7L << 20;

    private final Broadcasts broadcasts;
    private final Users users;

    FailureReport(Broadcasts broadcasts, Users users) {
        this.broadcasts = broadcasts;
        this.users = users;
    }

    byte[] of(Broadcast broadcast) {
        Csv csv = new Csv().row("user id", "name", "outcome", "reason");
        long botId = broadcast.plan().botId();
        for (int page = 0; page <= broadcast.progress().page(); page++) {
            for (Receipt receipt : Receipts.of(broadcasts, broadcast, page)) {
                if (receipt.outcome() == Outcome.SENT) {
                    continue;
                }
                if (csv.size() > MOST_BYTES) {
                    return csv.row("", "", "", "There are more; this table ends here because of its size.")
                            .toBytes();
                }
                String name = users.find(botId, receipt.user())
                        .map(FailureReport::name)
                        .orElse("");
                csv.row(receipt.user(), name, outcome(receipt.outcome()), receipt.reason());
            }
        }
        return csv.toBytes();
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case SENT -> "sent";
            case BLOCKED -> "blocked";
            case DELETED -> "deleted";
            case FAILED -> "failed";
        };
    }

    private static String name(KnownUser user) {
        return (user.firstName() + " " + user.lastName()).strip();
    }
}
