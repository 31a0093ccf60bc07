package io.telecast.broadcast;

import io.telecast.api.user.KnownUser;
import io.telecast.api.user.UserFilter;
import io.telecast.api.user.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down who gets a broadcast, so that everybody is accounted for whatever happens to them later. */
final class AudienceList {

    private static final int SLICE = 1000;

    private final Broadcasts broadcasts;
    private final Users users;

    AudienceList(Broadcasts broadcasts, Users users) {
        this.broadcasts = broadcasts;
        this.users = users;
    }

    /** Lists the users as of the confirmation, from the beginning: pages of a list that was broken off are replaced. */
    Progress list(Broadcast broadcast, Progress progress) {
        Instant confirmed = broadcast.confirmed();
        UserFilter audience = broadcast.plan().audience(confirmed);
        List<Long> page = new ArrayList<>();
        int pages = 0;
        long total = 0;
        long after = 0;
        while (true) {
            List<KnownUser> slice = users.list(audience, after, SLICE);
            for (KnownUser user : slice) {
                after = user.id();
                if (user.firstSeen().isAfter(confirmed)) {
                    continue;
                }
                page.add(user.id());
                total++;
                if (page.size() == UserPage.SIZE) {
                    broadcasts.put(new UserPage(broadcast.id(), pages++, page, List.of()));
                    page.clear();
                }
            }
            if (slice.isEmpty()) {
                break;
            }
        }
        if (!page.isEmpty()) {
            broadcasts.put(new UserPage(broadcast.id(), pages++, page, List.of()));
        }
        return progress.withList(total, pages);
    }
}
